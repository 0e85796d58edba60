/** Countries side by side: the values of a topic as a table, CSV and JSON. */
package eu.factgraph.page.compare;
