package eu.factgraph.page.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A row of one country.
 *
 * @param sections without a value, those that say that nothing was reported, or that have the
 *     heading of the row
 */
record ComparedCell(CellState state, List<ComparedValue> values, Set<Node> sections) {

    static ComparedCell of(List<ComparedValue> values, Set<Node> nothing, Set<Node> heading) {
        if (!values.isEmpty()) {
            return new ComparedCell(CellState.VALUE, values, Set.of());
        }
        return nothing.isEmpty()
                ? new ComparedCell(CellState.NOT_IN_GRAPH, values, heading)
                : new ComparedCell(CellState.NOTHING_REPORTED, values, nothing);
    }

    /** The sections of its values, or of its state. */
    Stream<Node> cited() {
        return Stream.concat(
                values.stream().flatMap(value -> value.sections().stream()), sections.stream());
    }

    /** With its values in another order. */
    ComparedCell sorted(Comparator<ComparedValue> order) {
        return new ComparedCell(state, values.stream().sorted(order).toList(), sections);
    }

    static ComparedCell withoutSheet() {
        return new ComparedCell(CellState.NO_SHEET, List.of(), Set.of());
    }
}
