package eu.factgraph.page;

import eu.factgraph.drawing.Drawing;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The neighbourhood of a thing: its drawing, and the same as a list.
 *
 * @param rings how far it goes
 * @param svg where the drawing stands by itself
 */
record AroundPage(
        Shown thing,
        int rings,
        String nearer,
        String farther,
        String svg,
        Drawing drawing,
        List<Link> links) {

    /** A link with all that it leads to. */
    record Link(Shown name, boolean outgoing, String id, List<Neighbour> things) {}

    /**
     * @param around the neighbourhood of it
     */
    record Neighbour(Shown thing, String around) {}

    static AroundPage of(Frame frame, Node thing, int rings) {
        String path = frame.aroundPath(thing.getURI());
        return new AroundPage(
                frame.shown(thing),
                rings,
                frame.href(path),
                frame.href(path + "?depth=2"),
                frame.href(path + ".svg" + (rings > 1 ? "?depth=2" : "")),
                drawing(frame, thing, rings),
                new Neighbours(frame).of(thing).stream().map(group -> link(frame, group)).toList());
    }

    static Drawing drawing(Frame frame, Node thing, int rings) {
        var names = Drawn.names(frame);
        var neighbourhood = new Neighbourhood(frame, names);
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

    private static Link link(Frame frame, Neighbours.Group group) {
        return new Link(
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
