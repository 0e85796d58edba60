package eu.factgraph.query;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** An answer to a query, to be written while it is made. */
public sealed interface Result {

    /** To an ASK. */
    record Truth(boolean value) implements Result {}

    /** To a SELECT; the rows can be read once. */
    record Rows(RowSet rows) implements Result {}

    /** To a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Result {}

    /** Turns a result into bytes of some format. */
    @FunctionalInterface
    interface Writing {
        void write(Result result, OutputStream out);
    }
}
