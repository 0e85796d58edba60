/** The headings of the factsheets, across countries. */
package eu.factgraph.page.topic;
