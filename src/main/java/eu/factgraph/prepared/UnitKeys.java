package eu.factgraph.prepared;

import java.util.Set;

/**
 * Digests of all that a unit was made of.
 *
 * @param stated of its files
 * @param derived and of what its rules read
 * @param valid and of what its shapes read
 * @param indexed and of what its search index has; of an edition or the vocabulary only
 * @param owners the graphs that rules fill for the units that it mentions
 */
record UnitKeys(String stated, String derived, String valid, String indexed, Set<String> owners) {}
