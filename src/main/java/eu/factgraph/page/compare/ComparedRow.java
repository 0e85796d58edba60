package eu.factgraph.page.compare;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A row with a cell per country.
 *
 * @param node {@code null} for values that belong to no row
 * @param section any that mentions it
 * @param path of the heading that the row is, below a factsheet; empty if it is no heading
 */
record ComparedRow(Node node, Node section, String path, List<ComparedCell> cells) {

    /** With the values of its cells in another order. */
    ComparedRow sorted(Comparator<ComparedValue> order) {
        return new ComparedRow(
                node, section, path, cells.stream().map(cell -> cell.sorted(order)).toList());
    }

    boolean isEmpty() {
        return cells.stream()
                .allMatch(
                        cell ->
                                cell.state() == CellState.NOT_IN_GRAPH
                                        || cell.state() == CellState.NO_SHEET);
    }

    boolean isAbove(ComparedRow other) {
        return other.path.startsWith(path + "/");
    }

    /** The path of the heading above; empty if there is none. */
    String above() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
