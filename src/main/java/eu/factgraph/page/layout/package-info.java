/**
 * What all pages share: labels, messages, links and formats of one visitor. Nodes and literals come
 * in, texts in the language of the page go out.
 */
package eu.factgraph.page.layout;
