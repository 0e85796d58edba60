package eu.factgraph.page.overview;

import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.LayeredGraph;
import eu.factgraph.diagram.NodeCategory;
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
 * A resource in the middle column, its subjects on the left, its objects on the right, and between
 * them the names of the links as read from the middle; the second ring is farther out.
 */
final class NeighbourhoodDiagram {

    private static final int ITEM = 224;
    private static final int LINK = 104;

    /** More resources of one link are shown as a number, by ring. */
    private static final List<Integer> MOST_OF_A_LINK = List.of(8, 4);

    /** The largest number of items in a diagram. */
    private static final int MOST = 60;

    /** Left out of the second ring: nearly everything is linked to them. */
    private static final Set<NodeCategory> COMMON =
            EnumSet.of(NodeCategory.CONCEPT, NodeCategory.PLACE);

    private final PageContext context;
    private final LinkedResources neighbours;
    private final Map<NodeCategory, String> names;
    private final Map<Integer, List<LayeredGraph.LayerNode>> columns = new LinkedHashMap<>();
    private final List<LayeredGraph.LayerArrow> arrows = new ArrayList<>();
    private int drawn;
    private int leftOut;

    /** A resource in its ring, on the left (−1) or right (1) of the middle. */
    private record RingPosition(Node resource, Node from, String key, int side, int ring) {
        int column() {
            return side * 2 * ring;
        }
    }

    NeighbourhoodDiagram(PageContext context, Map<NodeCategory, String> names) {
        this.context = context;
        this.neighbours = new LinkedResources(context);
        this.names = names;
    }

    /** The number of resources there was no room for. */
    int leftOut() {
        return leftOut;
    }

    LayeredGraph around(Node resource, int rings) {
        DiagramItem middle = OverviewDiagram.item(context, resource);
        add(0, new LayeredGraph.LayerNode("", middle, "box middle"));
        var first = new ArrayList<RingPosition>();
        for (LinkedResources.LinkGroup group : neighbours.of(resource)) {
            int side = group.outgoing() ? 1 : -1;
            first.addAll(ring(group, new RingPosition(resource, resource, "", side, 0)));
        }
        if (rings > 1) {
            addSecondRing(first);
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
                column % 2 == 0 ? ITEM : LINK, List.copyOf(columns.get(column)));
    }

    /** The neighbours of the first ring, alternating between the sides. */
    private void addSecondRing(List<RingPosition> first) {
        var left = first.stream().filter(place -> place.side() < 0).toList();
        var right = first.stream().filter(place -> place.side() > 0).toList();
        for (int turn = 0; turn < Math.max(left.size(), right.size()); turn++) {
            for (var side : List.of(left, right)) {
                if (turn < side.size() && isSpecific(side.get(turn).resource())) {
                    addNeighbours(side.get(turn));
                }
            }
        }
    }

    private void addNeighbours(RingPosition place) {
        for (LinkedResources.LinkGroup group : neighbours.of(place.resource())) {
            var others = group.filter(one -> !one.equals(place.from()) && isSpecific(one));
            if (!others.resources().isEmpty()) {
                ring(others, place);
            }
        }
    }

    private boolean isSpecific(Node resource) {
        return !COMMON.contains(neighbours.category(resource));
    }

    /** The resources of one link, in the next ring. */
    private List<RingPosition> ring(LinkedResources.LinkGroup group, RingPosition inner) {
        var resources = group.resources();
        boolean isSingle = resources.size() <= MOST_OF_A_LINK.get(inner.ring());
        int room = isSingle ? resources.size() : 1;
        if (drawn + room > MOST) {
            leftOut += resources.size();
            return List.of();
        }
        drawn += room;
        int link = inner.column() + inner.side();
        String hub = inner.key() + "/" + group.key();
        var name = DiagramItem.plain(group.name().text(), group.name().lang());
        add(link, new LayeredGraph.LayerNode(hub, name, LayeredGraph.LayerNode.HUB));
        arrows.add(new LayeredGraph.LayerArrow(inner.key(), hub, "plain"));
        return isSingle ? single(group, inner, hub) : counted(group, inner, hub);
    }

    private List<RingPosition> single(
            LinkedResources.LinkGroup group, RingPosition inner, String hub) {
        var places = new ArrayList<RingPosition>();
        for (Node resource : group.resources()) {
            String key = hub + " " + resource.getURI();
            int ring = inner.ring() + 1;
            var place = new RingPosition(resource, inner.resource(), key, inner.side(), ring);
            add(place.column(), new LayeredGraph.LayerNode(place.key(), link(resource), "box"));
            arrows.add(new LayeredGraph.LayerArrow(hub, place.key(), "pointed"));
            places.add(place);
        }
        return places;
    }

    /** Their numbers by category, which link to the list below the diagram. */
    private List<RingPosition> counted(
            LinkedResources.LinkGroup group, RingPosition inner, String hub) {
        var numbers = new EnumMap<NodeCategory, Integer>(NodeCategory.class);
        group.resources()
                .forEach(resource -> numbers.merge(neighbours.category(resource), 1, Integer::sum));
        String list = context.neighbourhoodHref(inner.resource().getURI()) + "#" + group.key();
        numbers.forEach(
                (category, number) -> {
                    String key = hub + " " + category;
                    String words = names.get(category) + " (" + number + ")";
                    var item = new DiagramItem(words, null, list, category);
                    int column = inner.side() * 2 * (inner.ring() + 1);
                    add(column, new LayeredGraph.LayerNode(key, item, "box many"));
                    arrows.add(new LayeredGraph.LayerArrow(hub, key, "pointed"));
                });
        return List.of();
    }

    /** An item that links to the neighbourhood of its resource. */
    private DiagramItem link(Node resource) {
        return OverviewDiagram.item(context, resource)
                .linkedTo(context.neighbourhoodHref(resource.getURI()));
    }

    private void add(int column, LayeredGraph.LayerNode node) {
        columns.computeIfAbsent(column, any -> new ArrayList<>()).add(node);
    }
}
