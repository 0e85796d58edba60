/** Web addresses. The printed ones go in, what can be published comes out. */
package eu.factgraph.extraction.link;
