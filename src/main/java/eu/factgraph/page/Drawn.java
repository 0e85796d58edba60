package eu.factgraph.page;

import eu.factgraph.drawing.Drawing;
import eu.factgraph.drawing.Item;
import eu.factgraph.drawing.Kind;
import eu.factgraph.drawing.Landscape;
import eu.factgraph.drawing.Matrix;
import eu.factgraph.drawing.Net;
import eu.factgraph.drawing.Timeline;
import eu.factgraph.query.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Draws the answer to a question, as its overview says. */
record Drawn(Frame frame, Asking asking, Overview overview, List<Binding> rows) {

    private static final int COLUMN = 224;
    private static final int LINK = 104;

    static Drawing of(Frame frame, Asking asking, Overview overview, Map<String, String> given) {
        return new Drawn(frame, asking, overview, asking.rows(overview.question(), given))
                .drawing();
    }

    private Drawing drawing() {
        String title = QuestionLink.title(frame, overview.question());
        String description = QuestionLink.description(frame, overview.question());
        var names = names(frame);
        return switch (overview.type()) {
            case MATRIX -> new Matrix(cells()).drawing(title, description, names);
            case STEPS -> new Matrix(steps()).drawing(title, description, names);
            case LANDSCAPE -> new Landscape(placed()).drawing(title, description, names);
            case NET -> net().untangled().drawing(title, description, names);
            case TIMELINE ->
                    new Timeline(dated())
                            .drawing(title, description, names, frame.say("drawing.undated"));
        };
    }

    /** What each kind is called. */
    static Map<Kind, String> names(Frame frame) {
        return Arrays.stream(Kind.values())
                .collect(
                        Collectors.toMap(
                                kind -> kind, kind -> frame.say("drawing.kind." + kind.key())));
    }

    /** A node as an entry that leads to its page. */
    static Item item(Frame frame, Node node) {
        Shown shown = frame.shown(node);
        return new Item(
                shown.words(), shown.lang(), shown.href(), new DrawnKinds(frame.store()).of(node));
    }

    private Item item(Binding row, int column) {
        Node node = node(row, column);
        return node == null
                ? new Item(frame.say("drawing.unstated"), null, null, Kind.OTHER)
                : item(frame, node);
    }

    private boolean has(Binding row, int column) {
        return node(row, column) != null;
    }

    private List<Matrix.Cell> cells() {
        return rows.stream()
                .map(row -> new Matrix.Cell(item(row, 0), item(row, 1), item(row, 2)))
                .toList();
    }

    private List<Matrix.Cell> steps() {
        var cells = new ArrayList<Matrix.Cell>();
        for (int step = 1; step < overview.columns().size(); step++) {
            Item head =
                    new Item(
                            "→ " + asking.heading(overview.columns().get(step)),
                            null,
                            null,
                            Kind.OTHER);
            for (Binding row : rows) {
                cells.add(
                        new Matrix.Cell(
                                item(row, 0), head, has(row, step) ? item(row, step) : null));
            }
        }
        return cells;
    }

    private List<Landscape.Placed> placed() {
        return rows.stream()
                .map(
                        row ->
                                new Landscape.Placed(
                                        item(row, 0),
                                        item(row, 1),
                                        has(row, 2) ? item(row, 2) : null))
                .toList();
    }

    private List<Timeline.Dated> dated() {
        return rows.stream()
                .map(row -> new Timeline.Dated(year(row), item(row, 1), item(row, 2)))
                .toList();
    }

    private Integer year(Binding row) {
        return has(row, 0) ? Integer.valueOf(node(row, 0).getLiteralLexicalForm()) : null;
    }

    /** What leads to a thing, the thing, and what it leads to; between them what links them. */
    private Net net() {
        List<Map<String, Net.Node>> columns =
                Stream.<Map<String, Net.Node>>generate(LinkedHashMap::new).limit(5).toList();
        var arrows = new LinkedHashSet<Net.Arrow>();
        for (Binding row : rows) {
            String middle = put(columns.get(2), item(row, 1), "1 " + node(row, 1), "box");
            for (int side : List.of(0, 2)) {
                if (has(row, side)) {
                    String key = side + " " + link(row).words() + " " + middle;
                    String hub = put(columns.get(side + 1), link(row), key, Net.Node.HUB);
                    String end = side + " " + node(row, side);
                    put(columns.get(2 * side), item(row, side), end, "box");
                    arrows.addAll(arrows(row, side, middle, hub, end));
                }
            }
        }
        return new Net(
                IntStream.range(0, 5).mapToObj(at -> column(at, columns.get(at))).toList(),
                List.copyOf(arrows));
    }

    /** Things with the heading of their column; the names of links between them have none. */
    private Net.Column column(int place, Map<String, Net.Node> nodes) {
        var all = List.copyOf(nodes.values());
        return place % 2 == 0
                ? new Net.Column(asking.heading(overview.columns().get(place / 2)), COLUMN, all)
                : new Net.Column(null, LINK, all);
    }

    /** In the direction in which it is stated, whichever side it is drawn on. */
    private List<Net.Arrow> arrows(Binding row, int side, String middle, String hub, String end) {
        boolean outgoing =
                frame.store()
                        .dataset()
                        .getDefaultGraph()
                        .contains(node(row, 1), node(row, 3), node(row, side));
        return outgoing ? Net.Arrow.over(middle, hub, end) : Net.Arrow.over(end, hub, middle);
    }

    private static String put(Map<String, Net.Node> column, Item item, String key, String style) {
        column.putIfAbsent(key, new Net.Node(key, item, style));
        return key;
    }

    private Node node(Binding row, int column) {
        return row.get(overview.columns().get(column));
    }

    private Item link(Binding row) {
        Shown link = frame.shown(node(row, 3));
        return new Item(link.words(), link.lang(), null, Kind.OTHER);
    }
}
