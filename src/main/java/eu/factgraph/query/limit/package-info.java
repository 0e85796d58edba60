/**
 * The limits of a query on time, memory, rows and bytes. A query that exceeds one of them ends with
 * a {@link eu.factgraph.query.limit.QueryFault}, which says how to avoid that.
 */
package eu.factgraph.query.limit;
