/**
 * The queries that factgraph ships: questions, panels, overviews and completeness checks. Reads
 * query files with a header, and returns their titles and parameters, and queries to execute.
 */
package eu.factgraph.query.definition;
