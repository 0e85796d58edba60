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

    public static NeighbourhoodPage of(PageContext frame, Node thing, int rings) {
        String path = frame.aroundPath(thing.getURI());
        return new NeighbourhoodPage(
                frame.shown(thing),
                rings,
                frame.href(path),
                frame.href(path + "?depth=2"),
                frame.href(path + ".svg" + (rings > 1 ? "?depth=2" : "")),
                drawing(frame, thing, rings),
                new LinkedResources(frame)
                        .of(thing).stream().map(group -> link(frame, group)).toList());
    }

    public static Diagram drawing(PageContext frame, Node thing, int rings) {
        var names = OverviewDiagram.names(frame);
        var neighbourhood = new NeighbourhoodDiagram(frame, names);
        var net = neighbourhood.around(thing, rings);
        String description =
                frame.say("around.description")
                        + (rings > 1 ? " " + frame.say("around.second") : "")
                        + (neighbourhood.leftOut() == 0
                                ? ""
                                : " " + frame.say("around.left", neighbourhood.leftOut()));
        return net.drawing(
                frame.say("around.title", frame.shown(thing).words()), description, names);
    }

    private static NeighbourLink link(PageContext frame, LinkedResources.LinkGroup group) {
        return new NeighbourLink(
                group.name(),
                group.outgoing(),
                group.key(),
                group.things().stream()
                        .map(
                                thing ->
                                        new Neighbour(
                                                frame.shown(thing), frame.around(thing.getURI())))
                        .toList());
    }
}
