package eu.factgraph.page.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The solutions of a comparison by row, in the order of the query, and by factsheet. What belongs
 * to no row is in the row without a node.
 */
record ComparedRows(Map<Optional<Node>, Map<Node, CellStatements>> rows) {

    static ComparedRows of(List<Binding> solutions) {
        var rows = new LinkedHashMap<Optional<Node>, Map<Node, CellStatements>>();
        solutions.forEach(
                solution ->
                        rows.computeIfAbsent(
                                        Optional.ofNullable(solution.get(CellStatements.ROW)),
                                        any -> new HashMap<>())
                                .computeIfAbsent(
                                        solution.get(CellStatements.SHEET),
                                        any -> new CellStatements())
                                .add(solution));
        return new ComparedRows(rows);
    }

    /**
     * The rows with a cell per country; the row without a node is the last, if it has values.
     *
     * @param areHeadings whether the rows are the headings of their sections
     */
    List<ComparedRow> table(List<ComparedCountry> countries, boolean areHeadings) {
        return Stream.concat(
                        rows.keySet().stream().filter(Optional::isPresent),
                        Stream.of(Optional.<Node>empty()).filter(this::hasValues))
                .map(row -> row(row, countries, areHeadings))
                .toList();
    }

    private boolean hasValues(Optional<Node> row) {
        return rows.getOrDefault(row, Map.of()).values().stream()
                .anyMatch(CellStatements::hasValue);
    }

    private ComparedRow row(
            Optional<Node> row, List<ComparedCountry> countries, boolean areHeadings) {
        var any = rows.get(row).entrySet().iterator().next();
        Node section = any.getValue().section();
        int sheet = any.getKey().getURI().length() + 1;
        return new ComparedRow(
                row.orElse(null),
                section,
                areHeadings ? section.getURI().substring(sheet) : "",
                countries.stream().map(country -> cell(row, country)).toList());
    }

    private ComparedCell cell(Optional<Node> row, ComparedCountry country) {
        if (!country.hasSheet()) {
            return ComparedCell.withoutSheet();
        }
        Set<Node> silence = statements(Optional.empty(), country.sheet()).nothing();
        return statements(row, country.sheet()).cell(silence);
    }

    private CellStatements statements(Optional<Node> row, Node sheet) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(sheet, CellStatements.NONE);
    }

    /** The first section of each row, by factsheet. */
    Map<Node, Map<Node, Node>> sections() {
        var sections = new LinkedHashMap<Node, Map<Node, Node>>();
        rows.forEach(
                (row, sheets) ->
                        sheets.forEach(
                                (sheet, statements) ->
                                        sections.computeIfAbsent(
                                                        sheet, any -> new LinkedHashMap<>())
                                                .put(row.orElse(null), statements.section())));
        return sections;
    }
}
