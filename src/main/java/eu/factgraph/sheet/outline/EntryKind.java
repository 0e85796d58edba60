package eu.factgraph.sheet.outline;

/** What an entry of a section is, by the template. */
public enum EntryKind {
    ACT,
    POLICY,
    BODY,
    SYSTEM,
    REGISTER,
    SERVICE,
    HIGHLIGHT,
    /** Figures of the country. */
    FIGURE,
    /** Text that is the same in every sheet. */
    BOILERPLATE
}
