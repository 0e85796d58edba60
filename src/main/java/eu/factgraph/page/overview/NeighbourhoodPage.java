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

    /** So many resources of a link are listed; a query has all. */
    private static final int LISTED = 60;

    /**
     * @param resources the first of them
     * @param query address of the query for all, in the editor
     */
    public record NeighbourLink(
            DisplayLabel name,
            boolean outgoing,
            String id,
            int total,
            List<Neighbour> resources,
            String query) {

        public boolean isCut() {
            return resources.size() < total;
        }
    }

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
                        .of(resource).stream()
                                .map(group -> link(context, resource, group))
                                .toList());
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

    private static NeighbourLink link(
            PageContext context, Node resource, LinkedResources.LinkGroup group) {
        return new NeighbourLink(
                group.name(),
                group.outgoing(),
                group.key(),
                group.resources().size(),
                group.resources().stream()
                        .limit(LISTED)
                        .map(other -> neighbour(context, other))
                        .toList(),
                context.editorHref(query(resource, group)));
    }

    private static String query(Node resource, LinkedResources.LinkGroup group) {
        String about = "<" + resource.getURI() + ">";
        String property = "<" + group.property().getURI() + ">";
        return "SELECT ?item\nWHERE { %s %s %s }"
                .formatted(
                        group.outgoing() ? about : "?item",
                        property,
                        group.outgoing() ? "?item" : about);
    }

    private static Neighbour neighbour(PageContext context, Node resource) {
        return new Neighbour(context.label(resource), context.neighbourhoodHref(resource.getURI()));
    }
}
