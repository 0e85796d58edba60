package eu.factgraph.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Collects what the solutions of a comparison say of one row in one factsheet. */
final class CellStatements {

    /** Of a row that a factsheet does not have. */
    static final CellStatements NONE = new CellStatements();

    static final Var SHEET = Var.alloc("sheet");
    static final Var ROW = Var.alloc("row");
    static final Var NOTHING = Var.alloc("nothing");
    private static final Var VALUE = Var.alloc("value");
    private static final Var SECTION = Var.alloc("section");
    private static final Set<Var> FIXED = Set.of(SHEET, ROW, VALUE, SECTION, NOTHING);

    private final Map<List<Node>, ComparedValue> values = new LinkedHashMap<>();
    private final Set<Node> nothing = new LinkedHashSet<>();
    private final Set<Node> heading = new LinkedHashSet<>();

    void add(Binding solution) {
        Node section = solution.get(SECTION);
        heading.add(section);
        if (solution.contains(NOTHING)) {
            nothing.add(section);
        }
        if (solution.contains(VALUE)) {
            ComparedValue value =
                    values.computeIfAbsent(identity(solution), any -> empty(solution));
            value.sections().add(section);
            details(solution)
                    .forEach(
                            (column, detail) ->
                                    value.details()
                                            .computeIfAbsent(column, any -> new LinkedHashSet<>())
                                            .add(detail));
        }
    }

    private static ComparedValue empty(Binding solution) {
        return new ComparedValue(solution.get(VALUE), new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    /** Equal numbers of two years are two values. */
    private static List<Node> identity(Binding solution) {
        Node value = solution.get(VALUE);
        var identity = new ArrayList<>(List.of(value));
        if (value.isLiteral()) {
            identity.addAll(details(solution).values());
        }
        return identity;
    }

    private static Map<String, Node> details(Binding solution) {
        var details = new TreeMap<String, Node>();
        solution.forEach(
                (column, node) -> {
                    if (!FIXED.contains(column)) {
                        details.put(column.getVarName(), node);
                    }
                });
        return details;
    }

    boolean hasValue() {
        return !values.isEmpty();
    }

    Set<Node> nothing() {
        return nothing;
    }

    /** Any section that mentions the row. */
    Node section() {
        return heading.iterator().next();
    }

    /**
     * @param silence the sections that say for all rows that nothing was reported
     */
    ComparedCell cell(Set<Node> silence) {
        var silent = new LinkedHashSet<>(nothing);
        silent.addAll(silence);
        return ComparedCell.of(List.copyOf(values.values()), silent, heading);
    }
}
