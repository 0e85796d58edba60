package eu.factgraph.search;

import eu.factgraph.search.IndexedResource.ResourceType;
import java.util.Comparator;

/**
 * A resource that matches a search text, before it is decoded.
 *
 * @param row as the selection has it
 */
record MatchingResource(ResourceHit hit, IndexedRow row) {

    /** Countries have sections with the same headings, so that these follow the items. */
    static MatchingResource of(ResourceHit hit, IndexedRow row) {
        return row.type() == ResourceType.SECTION && hit.score() > SearchScores.SECTION
                ? new MatchingResource(new ResourceHit(hit.resource(), SearchScores.SECTION), row)
                : new MatchingResource(hit, row);
    }

    /** The same order as {@link IndexedResource#ORDER} after the score. */
    static final Comparator<MatchingResource> BEST_FIRST =
            Comparator.<MatchingResource>comparingDouble(found -> found.hit.score())
                    .reversed()
                    .thenComparing(found -> found.row.type())
                    .thenComparingInt(found -> found.row.nameLength())
                    .thenComparingInt(found -> found.hit.resource());
}
