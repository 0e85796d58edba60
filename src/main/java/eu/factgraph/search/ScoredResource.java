package eu.factgraph.search;

/**
 * @param score 0 to {@link LuceneQuery#BEST}
 */
record ScoredResource(IndexedResource resource, double score) {}
