package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The result of a search.
 *
 * @param total number of hits on all pages
 * @param hits of the requested page, best first
 * @param facets counts by value, under the other facets of the request; highest first
 * @param editions counts by country and by year, if they were requested
 * @param suggestions similar resources, if there are no hits
 * @param corrected the text with similar words for those that do not occur
 * @param without if there are no hits, the number without each of the required facets
 */
public record SearchResult(
        int total,
        List<SearchHit> hits,
        Map<SearchFacet, List<FacetCount>> facets,
        EditionCounts editions,
        List<IndexedResource> suggestions,
        Optional<String> corrected,
        Map<SearchFacet, Integer> without) {

    /**
     * @param score 0 to 100
     * @param matched the name, alias, text or value that matches
     * @param editions all that have the resource, oldest first
     */
    public record SearchHit(
            IndexedResource resource, double score, Node matched, List<Edition> editions) {}

    public record FacetCount(Node value, int count) {}

    public int pages(int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
