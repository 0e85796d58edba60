package eu.factgraph.search;

/**
 * @param resource its number
 * @param score 0 to {@link SearchScores#BEST}
 */
record ResourceHit(int resource, double score) {

    /** Rounded: the last digits of sums of floats depend on the order of the words. */
    static ResourceHit rounded(int resource, float score) {
        return new ResourceHit(resource, Math.round(score * 100) / 100.0);
    }
}
