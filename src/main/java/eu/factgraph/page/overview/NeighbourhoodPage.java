package eu.factgraph.page.overview;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import org.apache.jena.graph.Node;

/** The neighbourhood of a resource as a diagram and as a list. */
public record NeighbourhoodPage(
        DisplayLabel resource,
        int depth,
        String nearer,
        String farther,
        String svg,
        Diagram diagram,
        List<NeighbourLink> links) {

    public record NeighbourLink(
            DisplayLabel name, boolean outgoing, String id, List<Neighbour> resources) {}

    public record Neighbour(DisplayLabel label, String href) {}

    public static NeighbourhoodPage of(PageContext context, Node resource, int depth) {
        String path = context.neighbourhoodPath(resource.getURI());
        return new NeighbourhoodPage(
                context.label(resource),
                depth,
                context.href(path),
                context.href(path + "?depth=2"),
                context.href(path + ".svg" + (depth > 1 ? "?depth=2" : "")),
                diagram(context, resource, depth),
                new LinkedResources(context)
                        .of(resource).stream().map(group -> link(context, group)).toList());
    }

    public static Diagram diagram(PageContext context, Node resource, int depth) {
        var names = OverviewDiagram.names(context);
        var neighbourhood = new NeighbourhoodDiagram(context, names);
        var graph = neighbourhood.around(resource, depth);
        String title = context.message("around.title", context.label(resource).text());
        String description = context.message("around.description");
        if (depth > 1) {
            description += " " + context.message("around.second");
        }
        if (neighbourhood.leftOut() > 0) {
            description += " " + context.message("around.left", neighbourhood.leftOut());
        }
        return graph.diagram(title, description, names);
    }

    private static NeighbourLink link(PageContext context, LinkedResources.LinkGroup group) {
        var neighbours =
                group.resources().stream().map(resource -> neighbour(context, resource)).toList();
        return new NeighbourLink(group.name(), group.outgoing(), group.key(), neighbours);
    }

    private static Neighbour neighbour(PageContext context, Node resource) {
        return new Neighbour(context.label(resource), context.neighbourhoodHref(resource.getURI()));
    }
}
