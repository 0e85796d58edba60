/**
 * The named graphs as values, and what rules derive from them. No disk beyond the files package, no
 * HTTP.
 */
package eu.factgraph.dataset;
