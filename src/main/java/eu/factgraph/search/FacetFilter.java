package eu.factgraph.search;

import eu.factgraph.search.SearchResult.FacetCount;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The facets that a request requires.
 *
 * @param required numbers of values, of which one is required
 */
record FacetFilter(CombinedIndex index, Map<SearchFacet, List<Integer>> required) {

    private static final Comparator<FacetCount> HIGHEST_FIRST =
            Comparator.comparingInt(FacetCount::count)
                    .reversed()
                    .thenComparing(count -> count.value().toString());

    static FacetFilter of(SearchRequest request, CombinedIndex index) {
        var required = new EnumMap<SearchFacet, List<Integer>>(SearchFacet.class);
        request.only()
                .forEach(
                        (facet, values) ->
                                required.put(
                                        facet, values.stream().map(index::valueNumber).toList()));
        return new FacetFilter(index, required);
    }

    boolean matches(IndexedRow row) {
        return matchesExcept(null, row);
    }

    private boolean matchesExcept(SearchFacet facet, IndexedRow row) {
        return required.entrySet().stream()
                .filter(one -> one.getKey() != facet)
                .allMatch(one -> has(row, one.getKey(), one.getValue()));
    }

    /** Whether a row has one of the values. */
    static boolean has(IndexedRow row, SearchFacet facet, List<Integer> values) {
        return values.stream().anyMatch(value -> row.has(facet, value));
    }

    /** The number of resources without each of the required facets. */
    Map<SearchFacet, Integer> without(List<MatchingResource> all) {
        var numbers = new EnumMap<SearchFacet, Integer>(SearchFacet.class);
        required.keySet()
                .forEach(
                        facet ->
                                numbers.put(
                                        facet,
                                        (int)
                                                all.stream()
                                                        .map(MatchingResource::row)
                                                        .filter(row -> matchesExcept(facet, row))
                                                        .count()));
        return numbers;
    }

    /** The number of resources with each value, under the other facets; highest first. */
    Map<SearchFacet, List<FacetCount>> counts(List<MatchingResource> all) {
        var facets = new EnumMap<SearchFacet, List<FacetCount>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            int[] counts = new int[index.numberOfValues()];
            all.stream()
                    .map(MatchingResource::row)
                    .filter(row -> matchesExcept(facet, row))
                    .flatMapToInt(row -> IntStream.of(row.values()[facet.ordinal()]))
                    .forEach(value -> counts[value]++);
            facets.put(facet, highestFirst(counts));
        }
        return facets;
    }

    private List<FacetCount> highestFirst(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(value -> counts[value] > 0)
                .mapToObj(value -> new FacetCount(index.value(value), counts[value]))
                .sorted(HIGHEST_FIRST)
                .toList();
    }
}
