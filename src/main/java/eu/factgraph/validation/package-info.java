/** A dataset in, findings out: our shapes and the words that they declare. */
package eu.factgraph.validation;
