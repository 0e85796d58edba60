/** An immutable store of quads in a buffer, and read-only views of it. */
package eu.factgraph.quads;
