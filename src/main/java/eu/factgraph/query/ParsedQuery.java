package eu.factgraph.query;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query that can be answered.
 *
 * @param query without its FROM and FROM NAMED
 * @param from the dataset that these describe
 * @param deadline set before it was parsed, as that is part of what it may cost
 * @param rows counts the rows or triples of the result while the query is executed
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
