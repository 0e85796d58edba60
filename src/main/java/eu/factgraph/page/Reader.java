package eu.factgraph.page;

/**
 * Whom a page is written for.
 *
 * @param chosen whether the language was chosen in the address: links then keep it
 */
public record Reader(Language language, boolean chosen) {

    /** Who has said nothing. */
    public static final Reader ANYONE = new Reader(Language.EN, false);
}
