package eu.factgraph.query.result;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** The result of a query, serialized while it is evaluated. */
public sealed interface QueryResult {

    /** The result of ASK. */
    record BooleanResult(boolean value) implements QueryResult {}

    /** The result of SELECT; the rows can be read once. */
    record RowResult(RowSet rows) implements QueryResult {}

    /** The result of CONSTRUCT or DESCRIBE. */
    record GraphResult(Graph graph) implements QueryResult {}

    /** Serializes a result. */
    @FunctionalInterface
    interface ResultFormat {
        void write(QueryResult result, OutputStream out);
    }
}
