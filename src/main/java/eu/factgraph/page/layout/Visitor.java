package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;

/**
 * Whom a page is written for.
 *
 * @param chosen whether the language was chosen in the address: links then keep it
 */
public record Visitor(Language language, boolean chosen) {

    /** Who has said nothing. */
    public static final Visitor ANYONE = new Visitor(Language.EN, false);
}
