package eu.factgraph.search;

import eu.factgraph.files.InvalidInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * A search request.
 *
 * @param text if it is empty, all resources match
 * @param only values of facets; a result has one of each facet
 * @param page from 1
 * @param size results per page
 */
public record SearchRequest(String text, Map<SearchFacet, List<Node>> only, int page, int size) {

    /** The maximum length of the text, longer than any name. */
    public static final int MAX_LENGTH = 500;

    /** The maximum number of results per page. */
    public static final int MAX_SIZE = 100;

    /**
     * @throws InvalidInput if the text is too long, or the page or its size is out of range
     */
    public SearchRequest {
        text = text.strip();
        only =
                only.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> List.copyOf(one.getValue())));
        if (text.length() > MAX_LENGTH) {
            throw new InvalidInput(
                    "The search text has more than %s characters; use fewer words."
                            .formatted(MAX_LENGTH));
        }
        if (page < 1 || size < 1 || size > MAX_SIZE) {
            throw new InvalidInput(
                    "Page numbers start at 1, and a page has 1 to " + MAX_SIZE + " results.");
        }
    }

    /** For the first {@code size} results, without facets. */
    public static SearchRequest of(String text, int size) {
        return new SearchRequest(text, Map.of(), 1, size);
    }

    public List<Node> only(SearchFacet facet) {
        return only.getOrDefault(facet, List.of());
    }

    /** The values of all facets, with other values of one. */
    public Map<SearchFacet, List<Node>> with(SearchFacet facet, List<Node> values) {
        var other = new EnumMap<SearchFacet, List<Node>>(SearchFacet.class);
        other.putAll(only);
        other.put(facet, values);
        return other;
    }
}
