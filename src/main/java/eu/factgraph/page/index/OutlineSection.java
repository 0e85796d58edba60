package eu.factgraph.page.index;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import org.apache.jena.graph.Node;

/** A factsheet or section with the sections below it, in the order of the factsheet. */
public record OutlineSection(DisplayLabel label, List<OutlineSection> parts) {

    public static OutlineSection of(PageContext context, SectionOutline outline, Node whole) {
        return new OutlineSection(context.label(whole), below(context, outline, whole));
    }

    /** All sections below a factsheet or section. */
    public static List<OutlineSection> below(
            PageContext context, SectionOutline outline, Node whole) {
        return outline.below(whole).stream().map(part -> of(context, outline, part)).toList();
    }
}
