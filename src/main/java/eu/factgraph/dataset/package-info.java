/**
 * Named graphs as immutable values, the graphs that rules derive from them, and the languages and
 * names of their resources. Reads files through the files package; no HTTP.
 */
package eu.factgraph.dataset;
