package eu.factgraph.search;

import java.util.Comparator;

/**
 * A resource that matches a search text, before it is decoded.
 *
 * @param row as the selection has it
 */
record MatchingResource(ResourceHit hit, IndexedRow row) {

    /** The same order as {@link IndexedResource#ORDER} after the score. */
    static final Comparator<MatchingResource> BEST_FIRST =
            Comparator.<MatchingResource>comparingDouble(found -> found.hit.score())
                    .reversed()
                    .thenComparing(found -> found.row.type())
                    .thenComparingInt(found -> found.row.nameLength())
                    .thenComparingInt(found -> found.hit.resource());
}
