package eu.factgraph.page.description;

import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** The name of a factsheet or section, and the way down to it. */
record SectionHeading(PageContext context, SectionOutline outline, Node about) {

    /** Whether it is a section, not a factsheet, whose title has country and year. */
    boolean isSection() {
        return !outline.above(about).isEmpty();
    }

    /** With the section it is a part of, unless that is a chapter: many chapters share names. */
    String name() {
        List<Node> above = outline.above(about);
        String name = context.label(about).text();
        boolean isBelowChapter = above.size() > 2;
        return isBelowChapter
                ? name + " (" + lowered(context.label(above.get(above.size() - 1)).text()) + ")"
                : name;
    }

    /** A single word is no title of its own: "National" reads "national" within a name. */
    private static String lowered(String title) {
        return title.matches("\\p{Lu}\\p{Ll}+") ? title.toLowerCase(Locale.ROOT) : title;
    }

    /** The country, then the factsheet and sections above. */
    List<DisplayLabel> path(DisplayLabel country) {
        var path = new ArrayList<DisplayLabel>();
        path.add(country);
        outline.above(about).stream().map(context::label).forEach(path::add);
        return path;
    }
}
