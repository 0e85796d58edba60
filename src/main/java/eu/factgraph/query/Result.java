package eu.factgraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSetRewindable;

/** A whole answer to a query. */
public sealed interface Result {

    /** To an ASK. */
    record Truth(boolean value) implements Result {}

    /** To a SELECT. */
    record Rows(RowSetRewindable rows) implements Result {}

    /** To a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Result {}
}
