/** Bytes: the same facts always make the same ones. */
package eu.factgraph.export;
