package eu.factgraph.page.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The answer to a question with what states it.
 *
 * @param columns the names of the columns
 * @param silent the sections that say that there is nothing to report
 */
public record SourcedAnswer(List<String> columns, List<StatedRow> rows, List<Node> silent) {

    /**
     * @param cells in the order of the columns; empty if the variable is unbound
     * @param graphs that state the row
     */
    public record StatedRow(List<Optional<Node>> cells, Set<Node> graphs) {}
}
