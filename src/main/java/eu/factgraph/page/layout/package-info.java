/** What all pages share: labels, messages, links and formats of one visitor. */
package eu.factgraph.page.layout;
