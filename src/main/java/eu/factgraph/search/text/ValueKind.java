package eu.factgraph.search.text;

/** What a value other than a word is. */
public enum ValueKind {
    DATE('d'),
    NUMBER('n'),
    /** A number of a document with a stroke, such as 910/2014. */
    REFERENCE('r'),
    /** The number of an act of the Union itself, which others may mention. */
    OWN_REFERENCE('c'),
    /** The whole identifier of an act, such as its CELEX number. */
    IDENTIFIER('i'),
    /** The web address of the resource itself. */
    HOMEPAGE('h'),
    /** The web address of a page about the resource, or by which it can be used. */
    PAGE('u'),
    /** The host of any of its web addresses. */
    HOST('o'),
    EMAIL('m'),
    TELEPHONE('t'),
    /** The initials of a name. */
    INITIALS('a');

    private final char prefix;

    ValueKind(char prefix) {
        this.prefix = prefix;
    }

    /** The index term of a value of this kind. */
    public String term(String key) {
        return prefix + ":" + key;
    }
}
