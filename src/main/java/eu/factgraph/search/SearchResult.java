package eu.factgraph.search;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What was found.
 *
 * @param total of all pages
 * @param hits of the page that was asked for, best first
 * @param facets how many there are of each value, with what else was asked for; most first
 * @param nearest what may have been meant, if nothing was found
 */
public record SearchResult(
        int total,
        List<SearchHit> hits,
        Map<SearchFacet, List<FacetCount>> facets,
        List<IndexedResource> nearest) {

    /**
     * @param score 0 to 100
     * @param matched the name, alias or text that the words are in
     */
    public record SearchHit(IndexedResource entry, double score, Node matched) {}

    public record FacetCount(Node value, int number) {}

    public int pages(int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
