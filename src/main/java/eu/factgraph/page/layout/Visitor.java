package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;

/** The language of a page, which links keep if it was chosen in the address. */
public record Visitor(Language language, boolean languageChosen) {

    /** Without any preference. */
    public static final Visitor ANYONE = new Visitor(Language.EN, false);
}
