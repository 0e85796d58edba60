/**
 * What is read, derived, validated and indexed once, by unit, and kept under digests of all that it
 * was made of.
 */
package eu.factgraph.prepared;
