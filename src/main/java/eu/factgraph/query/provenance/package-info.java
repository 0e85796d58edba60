/**
 * Takes a SELECT query and a row of its result, and gives the statements from which the row follows
 * (why-provenance).
 */
package eu.factgraph.query.provenance;
