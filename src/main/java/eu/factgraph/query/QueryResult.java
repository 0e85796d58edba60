package eu.factgraph.query;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** An answer to a query, to be written while it is made. */
public sealed interface QueryResult {

    /** To an ASK. */
    record BooleanResult(boolean value) implements QueryResult {}

    /** To a SELECT; the rows can be read once. */
    record RowResult(RowSet rows) implements QueryResult {}

    /** To a CONSTRUCT or DESCRIBE. */
    record GraphResult(Graph graph) implements QueryResult {}

    /** Turns a result into bytes of some format. */
    @FunctionalInterface
    interface ResultFormat {
        void write(QueryResult result, OutputStream out);
    }
}
