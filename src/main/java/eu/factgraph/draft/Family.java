package eu.factgraph.draft;

/** Things among which a name is unique in a scope. */
public enum Family {
    BODY,
    ACT,
    SYSTEM,
    SERVICE,
    COMMUNICATION,
    PROGRAMME,
    STANDARD,
    POST,
    PERSON,
    PLACE,
    SOURCE
}
