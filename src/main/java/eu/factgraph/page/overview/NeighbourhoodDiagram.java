package eu.factgraph.page.overview;

import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.LayeredGraph;
import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * A thing with those that it is linked to, as columns: on its left what points to it, on its right
 * what it points to, the name of each link between; a second ring stands farther out.
 *
 * @param names of kinds
 */
final class NeighbourhoodDiagram {

    private static final int THING = 224;
    private static final int LINK = 104;

    /** More things than these of one link are shown as a number, in each ring. */
    private static final List<Integer> MOST_OF_A_LINK = List.of(8, 4);

    /** More things than these are too many for one drawing. */
    private static final int MOST = 60;

    /** What nearly everything is linked to tells nothing in the second ring. */
    private static final Set<NodeCategory> COMMON =
            EnumSet.of(NodeCategory.CONCEPT, NodeCategory.PLACE);

    private final PageContext context;
    private final LinkedResources neighbours;
    private final Map<NodeCategory, String> names;
    private final Map<Integer, List<LayeredGraph.LayerNode>> columns = new LinkedHashMap<>();
    private final List<LayeredGraph.LayerArrow> arrows = new ArrayList<>();
    private int drawn;
    private int leftOut;

    /** A thing in its ring, on one side of the middle: −1 or 1. */
    private record RingPosition(Node thing, Node from, String key, int side, int ring) {
        int column() {
            return side * 2 * ring;
        }
    }

    NeighbourhoodDiagram(PageContext context, Map<NodeCategory, String> names) {
        this.context = context;
        this.neighbours = new LinkedResources(context);
        this.names = names;
    }

    /** How many things there was no room for. */
    int leftOut() {
        return leftOut;
    }

    LayeredGraph around(Node thing, int rings) {
        add(0, new LayeredGraph.LayerNode("", OverviewDiagram.item(context, thing), "box middle"));
        var first = new ArrayList<RingPosition>();
        for (LinkedResources.LinkGroup group : neighbours.of(thing)) {
            int side = group.outgoing() ? 1 : -1;
            first.addAll(ring(group, new RingPosition(thing, thing, "", side, 0)));
        }
        if (rings > 1) {
            secondRing(first);
        }
        int outermost = columns.keySet().stream().mapToInt(Math::abs).max().orElse(0);
        return new LayeredGraph(
                IntStream.rangeClosed(-outermost, outermost)
                        .filter(columns::containsKey)
                        .mapToObj(this::column)
                        .toList(),
                arrows);
    }

    private LayeredGraph.LayerColumn column(int column) {
        return new LayeredGraph.LayerColumn(
                column % 2 == 0 ? THING : LINK, List.copyOf(columns.get(column)));
    }

    /** What is around the things of the first ring, by turns on either side. */
    private void secondRing(List<RingPosition> first) {
        var left = first.stream().filter(place -> place.side() < 0).toList();
        var right = first.stream().filter(place -> place.side() > 0).toList();
        for (int turn = 0; turn < Math.max(left.size(), right.size()); turn++) {
            for (var side : List.of(left, right)) {
                if (turn < side.size() && isOfNote(side.get(turn).thing())) {
                    farther(side.get(turn));
                }
            }
        }
    }

    private void farther(RingPosition place) {
        for (LinkedResources.LinkGroup group : neighbours.of(place.thing())) {
            var others = group.where(thing -> !thing.equals(place.from()) && isOfNote(thing));
            if (!others.things().isEmpty()) {
                ring(others, place);
            }
        }
    }

    private boolean isOfNote(Node thing) {
        return !COMMON.contains(neighbours.kind(thing));
    }

    /** The things of one link, in the next ring outwards of the thing that has it. */
    private List<RingPosition> ring(LinkedResources.LinkGroup group, RingPosition inner) {
        var things = group.things();
        boolean single = things.size() <= MOST_OF_A_LINK.get(inner.ring());
        int room = single ? things.size() : 1;
        if (drawn + room > MOST) {
            leftOut += things.size();
            return List.of();
        }
        drawn += room;
        int link = inner.column() + inner.side();
        String hub = inner.key() + "/" + group.key();
        add(link, new LayeredGraph.LayerNode(hub, text(group.name()), LayeredGraph.LayerNode.HUB));
        connect(inner.key(), hub, group.outgoing(), true);
        return single ? singly(group, inner, hub) : together(group, inner, hub);
    }

    private List<RingPosition> singly(
            LinkedResources.LinkGroup group, RingPosition inner, String hub) {
        var places = new ArrayList<RingPosition>();
        for (Node thing : group.things()) {
            var place =
                    new RingPosition(
                            thing,
                            inner.thing(),
                            hub + " " + thing.getURI(),
                            inner.side(),
                            inner.ring() + 1);
            add(place.column(), new LayeredGraph.LayerNode(place.key(), link(thing), "box"));
            connect(hub, place.key(), group.outgoing(), false);
            places.add(place);
        }
        return places;
    }

    /** Many things as their number by kind, which leads to the list of them. */
    private List<RingPosition> together(
            LinkedResources.LinkGroup group, RingPosition inner, String hub) {
        var numbers = new EnumMap<NodeCategory, Integer>(NodeCategory.class);
        group.things().forEach(thing -> numbers.merge(neighbours.kind(thing), 1, Integer::sum));
        String list = context.neighbourhoodHref(inner.thing().getURI()) + "#" + group.key();
        numbers.forEach(
                (kind, number) -> {
                    String key = hub + " " + kind;
                    String words = names.get(kind) + " (" + number + ")";
                    var item = new DiagramItem(words, null, list, kind);
                    int column = inner.side() * 2 * (inner.ring() + 1);
                    add(column, new LayeredGraph.LayerNode(key, item, "box many"));
                    connect(hub, key, group.outgoing(), false);
                });
        return List.of();
    }

    /** A thing as an entry that leads to what is around it. */
    private DiagramItem link(Node thing) {
        DiagramItem item = OverviewDiagram.item(context, thing);
        return new DiagramItem(
                item.text(), item.lang(), context.neighbourhoodHref(thing.getURI()), item.kind());
    }

    private static DiagramItem text(DisplayLabel name) {
        return new DiagramItem(name.text(), name.lang(), null, NodeCategory.OTHER);
    }

    private void add(int column, LayeredGraph.LayerNode node) {
        columns.computeIfAbsent(column, any -> new ArrayList<>()).add(node);
    }

    /**
     * @param first whether it is the half of a link that is nearer to the middle
     */
    private void connect(String inner, String outer, boolean outgoing, boolean first) {
        String style = first == outgoing ? "plain" : "pointed";
        arrows.add(
                outgoing
                        ? new LayeredGraph.LayerArrow(inner, outer, style)
                        : new LayeredGraph.LayerArrow(outer, inner, style));
    }
}
