package eu.factgraph.page.change;

import eu.factgraph.diff.EditionPair;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The headings of sections. */
record SectionHeadings(PageContext context, SectionOutline outline) {

    /** The headings below the document down to a section; of the document its title. */
    DisplayLabel path(Node canonical) {
        Node section = context.store().rebasing().node(canonical);
        var path = new ArrayList<Node>(List.of(section));
        path.addAll(0, outline.above(section).stream().skip(1).toList());
        DisplayLabel last = context.label(section);
        return new DisplayLabel(
                path.stream()
                        .map(one -> context.label(one).text())
                        .collect(Collectors.joining(" › ")),
                null,
                last.lang());
    }

    /** The section with a path below the document, in the later edition or else in the earlier. */
    Node graph(EditionPair pair, String path) {
        String below = path.isEmpty() ? "" : "/" + path;
        Node later = NodeFactory.createURI(pair.later().graph() + below);
        return outline.has(context.store().rebasing().node(later))
                ? later
                : NodeFactory.createURI(pair.earlier().graph() + below);
    }

    /** The heading of a section alone. */
    DisplayLabel of(Node canonical) {
        return context.label(context.store().rebasing().node(canonical));
    }
}
