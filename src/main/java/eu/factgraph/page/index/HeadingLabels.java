package eu.factgraph.page.index;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import org.apache.jena.graph.Node;

/**
 * The names of the headings that the factsheets share, by their path below a factsheet, with links
 * to their topics.
 */
public record HeadingLabels(PageContext context) {

    private static final String BELOW = ": ";

    /**
     * Such as "governance, national: coordination".
     *
     * @param section any with the heading, whose title is used if the heading has no name
     */
    public DisplayLabel whole(String path, Node section) {
        Node concept = context.store().node("id/concept/outline/" + path.replace('/', '-'));
        boolean isNamed = !context.labels().statements(concept).isEmpty();
        DisplayLabel label = context.label(isNamed ? concept : section);
        return new DisplayLabel(label.text(), context.href("topic/" + path), label.lang());
    }

    /** The same as the title of a page. */
    public DisplayLabel title(String path, Node section) {
        return whole(path, section).inSentenceCase();
    }

    /** Without the headings above it, such as "Coordination". */
    public DisplayLabel name(String path, Node section) {
        DisplayLabel whole = whole(path, section);
        int above = whole.text().indexOf(BELOW);
        String name = above < 0 ? whole.text() : whole.text().substring(above + BELOW.length());
        return new DisplayLabel(name, whole.href(), whole.lang()).inSentenceCase();
    }
}
