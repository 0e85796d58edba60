package eu.factgraph.draft;

/** How a thing comes by a name. */
enum NameUse {
    /** The first in English. */
    PREFERRED,
    /** Another that holds for all editions. */
    NAME,
    /** The words of one edition. */
    WORDING
}
