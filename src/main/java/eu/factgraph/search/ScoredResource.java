package eu.factgraph.search;

/**
 * An entry that was found.
 *
 * @param score 0 to {@link LuceneQuery#BEST}
 */
record ScoredResource(IndexedResource entry, double score) {}
