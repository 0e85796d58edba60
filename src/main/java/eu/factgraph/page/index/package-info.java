/**
 * What the site holds: classes with their members, and factsheets with their sections. It is
 * computed once a store, and read by pages and tables of contents.
 */
package eu.factgraph.page.index;
