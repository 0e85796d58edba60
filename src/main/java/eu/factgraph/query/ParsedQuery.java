package eu.factgraph.query;

import eu.factgraph.query.limit.Deadline;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query that can be executed.
 *
 * @param query without its FROM and FROM NAMED clauses
 * @param from the dataset that these clauses describe
 * @param deadline set before parsing, which counts towards the time limit
 * @param rows counts the rows or triples of the result during execution
 */
public record ParsedQuery(
        Query query, DatasetDescription from, Deadline deadline, AtomicLong rows) {

    static ParsedQuery of(Query query, Deadline deadline) {
        DatasetDescription from =
                DatasetDescription.create(query.getGraphURIs(), query.getNamedGraphURIs());
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return new ParsedQuery(query, from, deadline, new AtomicLong());
    }
}
