package eu.factgraph.page.overview;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The neighbourhood of a thing: its drawing, and the same as a list.
 *
 * @param rings how far it goes
 * @param svg where the drawing stands by itself
 */
public record NeighbourhoodPage(
        DisplayLabel thing,
        int rings,
        String nearer,
        String farther,
        String svg,
        Diagram drawing,
        List<NeighbourLink> links) {

    /** A link with all that it leads to. */
    public record NeighbourLink(
            DisplayLabel name, boolean outgoing, String id, List<Neighbour> things) {}

    /**
     * @param around the neighbourhood of it
     */
    public record Neighbour(DisplayLabel thing, String around) {}

    public static NeighbourhoodPage of(PageContext context, Node thing, int rings) {
        String path = context.neighbourhoodPath(thing.getURI());
        return new NeighbourhoodPage(
                context.label(thing),
                rings,
                context.href(path),
                context.href(path + "?depth=2"),
                context.href(path + ".svg" + (rings > 1 ? "?depth=2" : "")),
                drawing(context, thing, rings),
                new LinkedResources(context)
                        .of(thing).stream().map(group -> link(context, group)).toList());
    }

    public static Diagram drawing(PageContext context, Node thing, int rings) {
        var names = OverviewDiagram.names(context);
        var neighbourhood = new NeighbourhoodDiagram(context, names);
        var net = neighbourhood.around(thing, rings);
        String description =
                context.message("around.description")
                        + (rings > 1 ? " " + context.message("around.second") : "")
                        + (neighbourhood.leftOut() == 0
                                ? ""
                                : " " + context.message("around.left", neighbourhood.leftOut()));
        return net.drawing(
                context.message("around.title", context.label(thing).text()), description, names);
    }

    private static NeighbourLink link(PageContext context, LinkedResources.LinkGroup group) {
        return new NeighbourLink(
                group.name(),
                group.outgoing(),
                group.key(),
                group.things().stream()
                        .map(
                                thing ->
                                        new Neighbour(
                                                context.label(thing),
                                                context.neighbourhoodHref(thing.getURI())))
                        .toList());
    }
}
