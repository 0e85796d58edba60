package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;

/**
 * The preferences of the person whom a page is made for.
 *
 * @param languageChosen whether the language was chosen in the address: links keep it
 */
public record Visitor(Language language, boolean languageChosen) {

    /** Without any preference. */
    public static final Visitor ANYONE = new Visitor(Language.EN, false);
}
