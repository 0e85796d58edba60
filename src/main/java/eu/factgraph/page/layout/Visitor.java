package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;

/**
 * The language of a page, which links keep if it was chosen in the address, and the selection of
 * editions, which links keep too.
 *
 * @param path of the page, without its first slash and its query; {@code null} for a file, whose
 *     links are absolute, because it is also read elsewhere
 */
public record Visitor(
        Language language, boolean languageChosen, SelectionCriteria selection, String path) {

    /** Without any preference. */
    public static final Visitor ANYONE = new Visitor(Language.EN, false);

    public Visitor(Language language, boolean languageChosen) {
        this(language, languageChosen, SelectionCriteria.DEFAULT);
    }

    public Visitor(Language language, boolean languageChosen, SelectionCriteria selection) {
        this(language, languageChosen, selection, null);
    }

    /** The same for a file. */
    public Visitor ofFile() {
        return new Visitor(language, languageChosen, selection);
    }

    boolean isOfFile() {
        return path == null;
    }

    /** Whether the address selects a country, a year or a status. */
    public boolean hasSelected() {
        return !selection.equals(SelectionCriteria.DEFAULT);
    }
}
