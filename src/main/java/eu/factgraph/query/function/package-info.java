/**
 * Replaces the functions in the algebra of a query. Takes algebra over ARQ's functions, and returns
 * the same algebra over those of {@link eu.factgraph.query.function.library}.
 */
package eu.factgraph.query.function;
