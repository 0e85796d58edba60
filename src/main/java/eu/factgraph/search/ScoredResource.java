package eu.factgraph.search;

/**
 * @param score 0 to {@link SearchScores#BEST}
 */
record ScoredResource(IndexedResource resource, double score) {}
