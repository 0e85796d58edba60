package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;

/**
 * Whom a page is written for.
 *
 * @param languageChosen whether the language was chosen in the address: links then keep it
 */
public record Visitor(Language language, boolean languageChosen) {

    /** Who has said nothing. */
    public static final Visitor ANYONE = new Visitor(Language.EN, false);
}
