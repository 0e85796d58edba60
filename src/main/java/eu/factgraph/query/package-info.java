/** Queries: the questions that factgraph ships, and those that strangers send. */
package eu.factgraph.query;
