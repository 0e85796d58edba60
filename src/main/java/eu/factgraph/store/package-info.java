/**
 * The dataset with the IRIs under which it is published. Named graphs come in, an immutable store
 * with its labels and descriptions goes out.
 */
package eu.factgraph.store;
