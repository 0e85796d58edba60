package eu.factgraph.page.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Rows of an office, a kind of contact and its value, with a column for each kind: a heading says
 * what its values are.
 */
record SpreadRows(List<String> kinds, Map<AnswerCell, List<OfficeRow>> offices) {

    private static final List<String> SPREAD = List.of("office", AnswerCell.RELATION, "value");

    /** The name of the column with mail addresses in all answers. */
    private static final Map<String, String> NAMES = Map.of("email", "mail");

    /** The values of one row by kind, and the sections that state them. */
    private record OfficeRow(Map<String, Node> values, Set<Node> sections) {}

    /** Other rows stay as they are. */
    static MergedRows of(MergedRows rows) {
        return rows.columns().equals(SPREAD) ? spread(rows).merged(rows.hasSources()) : rows;
    }

    private static SpreadRows spread(MergedRows rows) {
        var kinds = new LinkedHashSet<String>();
        var offices = new LinkedHashMap<AnswerCell, List<OfficeRow>>();
        rows.rows()
                .forEach(
                        (cells, sections) -> {
                            String kind = kind(cells.get(1));
                            kinds.add(kind);
                            var row =
                                    free(
                                            offices.computeIfAbsent(
                                                    cells.get(0), any -> new ArrayList<>()),
                                            kind);
                            row.values().put(kind, cells.get(2).node());
                            row.sections().addAll(sections);
                        });
        return new SpreadRows(List.copyOf(kinds), offices);
    }

    private static String kind(AnswerCell relation) {
        String name = relation.iri().replaceFirst("^.*[/#]", "");
        return NAMES.getOrDefault(name, name);
    }

    /** The first row without a value of a kind. */
    private static OfficeRow free(List<OfficeRow> rows, String kind) {
        return rows.stream()
                .filter(row -> !row.values().containsKey(kind))
                .findFirst()
                .orElseGet(
                        () -> {
                            var row = new OfficeRow(new LinkedHashMap<>(), new LinkedHashSet<>());
                            rows.add(row);
                            return row;
                        });
    }

    private MergedRows merged(boolean hasSources) {
        var columns = new ArrayList<>(List.of(SPREAD.get(0)));
        columns.addAll(kinds);
        var merged = new LinkedHashMap<List<AnswerCell>, Set<Node>>();
        offices.forEach(
                (office, rows) -> {
                    for (OfficeRow row : rows) {
                        var cells = new ArrayList<>(List.of(office));
                        kinds.forEach(
                                kind -> cells.add(new AnswerCell(kind, row.values().get(kind))));
                        merged.put(List.copyOf(cells), row.sections());
                    }
                });
        return new MergedRows(List.copyOf(columns), merged, hasSources);
    }
}
