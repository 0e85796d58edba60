package eu.factgraph.page.compare;

import eu.factgraph.page.index.PrintOrder;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.query.definition.Comparison.RowOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Puts the rows of a comparison in the order that it declares. */
record RowSorting(SectionOutline outline, ComparisonLabels labels) {

    List<ComparedRow> sorted(List<ComparedRow> rows, ComparedRows solutions, RowOrder order) {
        List<ComparedRow> sorted =
                switch (order) {
                    case OUTLINE -> printed(rows, solutions);
                    case NAMES -> byName(rows);
                    case QUERY -> rows;
                };
        return sorted.stream().map(row -> row.sorted(names())).toList();
    }

    /** Figures, which have no name, keep the order of the query. */
    private Comparator<ComparedValue> names() {
        return Comparator.comparing(
                value -> value.node().isURI() ? labels.value(value).text() : "",
                labels.context().messages().collator());
    }

    private List<ComparedRow> byName(List<ComparedRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparing((ComparedRow row) -> row.node() == null)
                                .thenComparing(
                                        row -> labels.row(row).text(),
                                        labels.context().messages().collator()))
                .toList();
    }

    /**
     * As the factsheets print their headings, those below one heading together; without headings
     * that only have others below them.
     */
    private List<ComparedRow> printed(List<ComparedRow> rows, ComparedRows solutions) {
        List<Node> order = order(solutions);
        Map<String, List<ComparedRow>> byHeadingAbove =
                rows.stream()
                        .filter(row -> !row.isEmpty() || rows.stream().noneMatch(row::isAbove))
                        .sorted(Comparator.comparingInt(row -> order.indexOf(row.node())))
                        .collect(
                                Collectors.groupingBy(
                                        ComparedRow::above,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byHeadingAbove.values().stream().flatMap(List::stream).toList();
    }

    private List<Node> order(ComparedRows solutions) {
        return PrintOrder.merged(solutions.sections().values().stream().map(this::inPrint));
    }

    private List<Node> inPrint(Map<Node, Node> sections) {
        return sections.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                row ->
                                        outline.reading()
                                                .getOrDefault(row.getValue(), Integer.MAX_VALUE)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
