package eu.factgraph.page.overview;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.GroupDiagram;
import eu.factgraph.diagram.MatrixDiagram;
import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.diagram.TimelineDiagram;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.ColumnHeadings;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The diagram of an overview. */
public record OverviewDiagram(
        PageContext context, QuestionTables tables, Overview overview, List<Binding> rows) {

    public static Diagram of(
            PageContext context,
            QuestionTables tables,
            Overview overview,
            Map<String, String> given) {
        return new OverviewDiagram(
                        context, tables, overview, tables.rows(overview.question(), given))
                .diagram();
    }

    private Diagram diagram() {
        String title = QuestionLink.title(context, overview.question());
        String description = QuestionLink.description(context, overview.question());
        var names = names(context);
        return switch (overview.diagram().orElseThrow()) {
            case MATRIX -> new MatrixDiagram(cells()).diagram(title, description, names);
            case STEPS -> new MatrixDiagram(steps()).diagram(title, description, names);
            case LANDSCAPE -> new GroupDiagram(placed()).diagram(title, description, names);
            case TIMELINE ->
                    new TimelineDiagram(dated())
                            .diagram(title, description, names, context.message("drawing.undated"));
        };
    }

    static Map<NodeCategory, String> names(PageContext context) {
        return Arrays.stream(NodeCategory.values())
                .collect(
                        Collectors.toMap(
                                category -> category,
                                category -> context.message("drawing.kind." + category.key())));
    }

    /** An item that links to the page of its node. */
    static DiagramItem item(PageContext context, Node node) {
        DisplayLabel label = context.label(node);
        return new DiagramItem(
                label.text(),
                label.lang(),
                label.href(),
                new NodeCategories(context.store()).of(node));
    }

    private DiagramItem item(Binding row, int column) {
        Node node = node(row, column);
        return node == null
                ? new DiagramItem(
                        context.message("drawing.unstated"), null, null, NodeCategory.OTHER)
                : item(context, node);
    }

    private boolean isBound(Binding row, int column) {
        return node(row, column) != null;
    }

    private List<MatrixDiagram.MatrixCell> cells() {
        return rows.stream()
                .map(row -> new MatrixDiagram.MatrixCell(item(row, 0), item(row, 1), item(row, 2)))
                .toList();
    }

    private List<MatrixDiagram.MatrixCell> steps() {
        var cells = new ArrayList<MatrixDiagram.MatrixCell>();
        for (int step = 1; step < overview.columns().size(); step++) {
            DiagramItem head =
                    new DiagramItem(
                            "→ "
                                    + new ColumnHeadings(context.messages())
                                            .heading(overview.columns().get(step)),
                            null,
                            null,
                            NodeCategory.OTHER);
            for (Binding row : rows) {
                cells.add(
                        new MatrixDiagram.MatrixCell(
                                item(row, 0), head, isBound(row, step) ? item(row, step) : null));
            }
        }
        return cells;
    }

    private List<GroupDiagram.PlacedItem> placed() {
        return rows.stream()
                .map(
                        row ->
                                new GroupDiagram.PlacedItem(
                                        item(row, 0),
                                        item(row, 1),
                                        isBound(row, 2) ? item(row, 2) : null))
                .toList();
    }

    private List<TimelineDiagram.DatedItem> dated() {
        return rows.stream()
                .map(row -> new TimelineDiagram.DatedItem(year(row), item(row, 1), item(row, 2)))
                .toList();
    }

    private Integer year(Binding row) {
        return isBound(row, 0) ? Integer.valueOf(node(row, 0).getLiteralLexicalForm()) : null;
    }

    private Node node(Binding row, int column) {
        return row.get(overview.columns().get(column));
    }
}
