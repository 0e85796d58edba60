/** The graph as the world sees it: on the public base, immutable, replaced whole. */
package eu.factgraph.store;
