package eu.factgraph.search;

import eu.factgraph.files.InvalidInput;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is looked for.
 *
 * @param words as they were typed, maybe empty: then everything is found
 * @param only what each answer must have, of some facets
 * @param page from 1
 * @param size answers a page
 */
public record SearchRequest(String words, Map<SearchFacet, Node> only, int page, int size) {

    /** Longer than any name. */
    public static final int LONGEST = 500;

    /** Answers a page, at most. */
    public static final int LARGEST = 100;

    /**
     * @throws InvalidInput if it is too long, or no page can be such
     */
    public SearchRequest {
        words = words.strip();
        only = Map.copyOf(only);
        if (words.length() > LONGEST) {
            throw new InvalidInput(
                    "The search has more than " + LONGEST + " letters; look for fewer words.");
        }
        if (page < 1 || size < 1 || size > LARGEST) {
            throw new InvalidInput(
                    "Pages count from 1 and have 1 to "
                            + LARGEST
                            + " answers; ask for such a one.");
        }
    }

    /** The first {@code size} answers to these words alone. */
    public static SearchRequest words(String words, int size) {
        return new SearchRequest(words, Map.of(), 1, size);
    }

    public Optional<Node> only(SearchFacet facet) {
        return Optional.ofNullable(only.get(facet));
    }

    boolean isMetBy(IndexedResource entry) {
        return only.entrySet().stream()
                .allMatch(wanted -> entry.values(wanted.getKey()).contains(wanted.getValue()));
    }

    /** Whether only this facet, if any, is what an entry fails. */
    boolean isMetButFor(SearchFacet facet, IndexedResource entry) {
        return only.entrySet().stream()
                .filter(wanted -> wanted.getKey() != facet)
                .allMatch(wanted -> entry.values(wanted.getKey()).contains(wanted.getValue()));
    }
}
