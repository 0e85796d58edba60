package eu.factgraph.page.overview;

import eu.factgraph.dataset.Edition;
import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.GroupDiagram;
import eu.factgraph.diagram.GroupDiagram.PlacedItem;
import eu.factgraph.diagram.MatrixDiagram;
import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.diagram.TimelineDiagram;
import eu.factgraph.page.index.NodeCategories;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Overview;
import eu.factgraph.store.ResourceEditions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The diagram of an overview. */
public record OverviewDiagram(
        PageContext context, ResourceEditions editions, Overview overview, List<Binding> rows) {

    /** The column with the statement of a section that there is nothing to report. */
    private static final String SILENCE = "none";

    private static final String SECTION = "section";

    public static Diagram of(QuestionTables tables, Overview overview, Map<String, String> given) {
        var rows = tables.rows(overview.question(), given);
        return new OverviewDiagram(tables.context(), tables.editions(), overview, rows).diagram();
    }

    private Diagram diagram() {
        String title = context.messages().title(overview.question());
        String description = context.messages().description(overview.question());
        var names = names(context);
        return switch (overview.diagram().orElseThrow()) {
            case MATRIX -> new MatrixDiagram(cells(), absent()).diagram(title, description, names);
            case STEPS -> new MatrixDiagram(steps(), absent()).diagram(title, description, names);
            case LANDSCAPE -> new GroupDiagram(placed()).diagram(title, description, names);
            case TIMELINE ->
                    new TimelineDiagram(dated())
                            .diagram(title, description, names, context.message("drawing.undated"));
        };
    }

    public static Map<NodeCategory, String> names(PageContext context) {
        var names = new EnumMap<NodeCategory, String>(NodeCategory.class);
        for (NodeCategory category : NodeCategory.values()) {
            names.put(category, context.message("drawing.kind." + category.key()));
        }
        return names;
    }

    /** An item that links to the page of its node. */
    public static DiagramItem item(PageContext context, Node node) {
        DisplayLabel label = context.label(node);
        NodeCategory category = new NodeCategories(context.store()).of(node);
        return new DiagramItem(label.text(), label.lang(), label.href(), category);
    }

    private DiagramItem item(Binding row, int column) {
        Node node = node(row, column);
        return node == null ? absent() : item(context, node);
    }

    private DiagramItem itemIfBound(Binding row, int column) {
        return node(row, column) == null ? null : item(row, column);
    }

    private DiagramItem absent() {
        return DiagramItem.plain(context.message("answer.absent"), null);
    }

    /** A statement about a whole row is about each of its cells. */
    private List<MatrixDiagram.MatrixCell> cells() {
        List<DiagramItem> columns =
                rows.stream()
                        .filter(row -> !isSilent(row))
                        .map(row -> item(row, 1))
                        .distinct()
                        .toList();
        var cells = new ArrayList<MatrixDiagram.MatrixCell>();
        for (Binding row : rows) {
            boolean isWhole = isSilent(row) && node(row, 1) == null && !columns.isEmpty();
            for (DiagramItem column : isWhole ? columns : List.of(item(row, 1))) {
                cells.add(
                        new MatrixDiagram.MatrixCell(
                                item(row, 0), column, itemIfBound(row, 2), silence(row)));
            }
        }
        return cells;
    }

    private static boolean isSilent(Binding row) {
        return row.contains(SILENCE);
    }

    private DiagramItem silence(Binding row) {
        if (!isSilent(row)) {
            return null;
        }
        Node section = row.get(SECTION);
        String state = context.message("answer.none");
        String text =
                areManyCountries()
                        ? editions.of(section)
                                .map(edition -> context.country(edition.scope()).text())
                                .map(country -> country + ": " + state)
                                .orElse(state)
                        : state;
        return DiagramItem.plain(text, null).linkedTo(context.label(section).href());
    }

    private boolean areManyCountries() {
        return rows.stream()
                        .filter(row -> row.contains(SECTION))
                        .flatMap(row -> editions.of(row.get(SECTION)).stream())
                        .map(Edition::scope)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private List<MatrixDiagram.MatrixCell> steps() {
        var cells = new ArrayList<MatrixDiagram.MatrixCell>();
        for (int step = 1; step < overview.columns().size(); step++) {
            String heading = context.messages().heading(overview.columns().get(step));
            DiagramItem head = DiagramItem.plain("→ " + heading, null);
            for (Binding row : rows) {
                cells.add(
                        new MatrixDiagram.MatrixCell(
                                item(row, 0), head, itemIfBound(row, step), null));
            }
        }
        return cells;
    }

    private List<PlacedItem> placed() {
        return rows.stream()
                .map(row -> new PlacedItem(item(row, 0), item(row, 1), itemIfBound(row, 2)))
                .toList();
    }

    private List<TimelineDiagram.DatedItem> dated() {
        return rows.stream()
                .map(row -> new TimelineDiagram.DatedItem(year(row), item(row, 1), item(row, 2)))
                .toList();
    }

    private Integer year(Binding row) {
        Node year = node(row, 0);
        return year == null ? null : Integer.valueOf(year.getLiteralLexicalForm());
    }

    private Node node(Binding row, int column) {
        return row.get(overview.columns().get(column));
    }
}
