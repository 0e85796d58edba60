package eu.factgraph.search;

/**
 * An entry that was found.
 *
 * @param score 0 to {@link Wording#BEST}
 */
record Scored(Entry entry, double score) {}
