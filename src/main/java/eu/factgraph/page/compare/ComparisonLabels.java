package eu.factgraph.page.compare;

import eu.factgraph.page.index.HeadingLabels;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.NodeUtils;

/** The texts of a comparison in the language of a visitor. */
record ComparisonLabels(PageContext context) {

    /** A heading without those above it, with a link to its topic. */
    DisplayLabel row(ComparedRow row) {
        if (row.node() == null) {
            return DisplayLabel.plain(context.message("compare.no-row"));
        }
        return row.path().isEmpty()
                ? node(row.node())
                : new HeadingLabels(context).name(row.path(), row.section());
    }

    /** The heading above a row. */
    DisplayLabel above(ComparedRow row) {
        String section = row.section().getURI();
        Node above = NodeFactory.createURI(section.substring(0, section.lastIndexOf('/')));
        return new HeadingLabels(context).name(row.above(), above);
    }

    DisplayLabel value(ComparedValue value) {
        return node(value.node());
    }

    /** What qualifies a value; concepts are not linked. */
    List<DisplayLabel> details(ComparedValue value) {
        return value.details().values().stream()
                .flatMap(nodes -> nodes.stream().map(this::detail))
                .toList();
    }

    private DisplayLabel detail(Node node) {
        DisplayLabel label = node(node);
        return node.isURI() && context.store().isConcept(node)
                ? new DisplayLabel(label.text(), null, label.lang())
                : label;
    }

    /** A plain string is not text of the data but made by the query, in English. */
    private DisplayLabel node(Node node) {
        DisplayLabel label = context.value(node);
        return NodeUtils.isSimpleString(node)
                ? DisplayLabel.plain(context.messages().translated("value", label.text()))
                : label;
    }

    String state(CellState state) {
        return context.message("compare.state." + state.key());
    }
}
