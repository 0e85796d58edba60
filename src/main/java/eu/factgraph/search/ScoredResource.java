package eu.factgraph.search;

/**
 * @param score 0 to {@link LuceneQuery#BEST}
 */
record ScoredResource(IndexedResource resource, double score) {

    /** Rounded: the last digits of sums of floats depend on the order of the words. */
    static ScoredResource rounded(IndexedResource resource, float score) {
        return new ScoredResource(resource, Math.round(score * 100) / 100.0);
    }
}
