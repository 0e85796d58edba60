package eu.factgraph.page.index;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import org.apache.jena.graph.Node;

/** The name of a class with the symbol of its category in drawings. */
public record KindLabel(DisplayLabel name, NodeCategory category) {

    /** In the singular, with a link to the members of the class. */
    public static KindLabel of(PageContext context, ClassIndex classes, Node type) {
        return new KindLabel(classes.label(context, type), category(context, type));
    }

    /** In the plural, with a link to the members of the class. */
    public static KindLabel plural(PageContext context, ClassIndex classes, Node type) {
        return new KindLabel(classes.plural(context, type), category(context, type));
    }

    static NodeCategory category(PageContext context, Node type) {
        return new NodeCategories(context.store()).ofClass(type);
    }
}
