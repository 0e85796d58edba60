/** The classes with their members, and the factsheets with their sections. */
package eu.factgraph.page.index;
