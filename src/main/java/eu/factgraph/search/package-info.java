/** Things found by their names and by what is said of them, whatever the language. */
package eu.factgraph.search;
