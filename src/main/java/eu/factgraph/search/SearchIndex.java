package eu.factgraph.search;

import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.SearchResult.FacetCount;
import eu.factgraph.search.SearchResult.SearchHit;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Searches the resources of one selection of editions. */
public final class SearchIndex {

    private static final Comparator<FacetCount> HIGHEST_FIRST =
            Comparator.comparingInt(FacetCount::count)
                    .reversed()
                    .thenComparing(count -> count.value().toString());

    private final EditionIndex all;
    private final EditionFilter filter;
    private final Store store;

    SearchIndex(EditionIndex all, Selection selection, Store store) {
        this.all = all;
        this.filter = EditionFilter.of(selection);
        this.store = store;
    }

    /** Of the default selection of a store. */
    public static SearchIndex of(Store store) {
        var all = new EditionIndex(store, criteria -> Selection.of(store.graphs(), criteria));
        return all.of(all.selection(SelectionCriteria.DEFAULT), store);
    }

    public SearchResult find(SearchRequest request) {
        return find(request, EditionCounts.NONE);
    }

    /**
     * With the number of results by country and by year.
     *
     * @param criteria of this selection
     */
    public SearchResult find(SearchRequest request, SelectionCriteria criteria) {
        return find(request, new EditionCounter(all, request, criteria).counts());
    }

    private SearchResult find(SearchRequest request, EditionCounts counts) {
        List<ScoredResource> found = all(request.text());
        Stream<ScoredResource> unsorted =
                found.stream().filter(scored -> request.matches(scored.resource()));
        List<ScoredResource> matching =
                request.text().isEmpty()
                        ? byName(unsorted)
                        : unsorted.sorted(LuceneIndex.BEST_FIRST).toList();
        return new SearchResult(
                matching.size(),
                page(matching, request),
                facets(found, request),
                counts,
                matching.isEmpty() ? all.built().suggestions(request.text(), filter) : List.of());
    }

    /** Each name is folded once, not in each comparison. */
    private static List<ScoredResource> byName(Stream<ScoredResource> unsorted) {
        return unsorted.map(one -> Map.entry(TextFolding.fold(one.resource().name()), one))
                .sorted(
                        Map.Entry.<String, ScoredResource>comparingByKey()
                                .thenComparing(one -> one.getValue().resource().iri()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<SearchHit> page(List<ScoredResource> matching, SearchRequest request) {
        var matched = MatchedText.by(request.text());
        return matching.stream()
                .skip((long) (request.page() - 1) * request.size())
                .limit(request.size())
                .map(one -> new SearchHit(one.resource(), one.score(), matched.in(one.resource())))
                .toList();
    }

    private static Map<SearchFacet, List<FacetCount>> facets(
            List<ScoredResource> all, SearchRequest request) {
        var facets = new EnumMap<SearchFacet, List<FacetCount>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            var counts = new HashMap<Node, Integer>();
            all.stream()
                    .map(ScoredResource::resource)
                    .filter(resource -> request.matchesExcept(facet, resource))
                    .flatMap(resource -> resource.values(facet).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(count -> new FacetCount(count.getKey(), count.getValue()))
                            .sorted(HIGHEST_FIRST)
                            .toList());
        }
        return facets;
    }

    /** The resource with this IRI, canonical or on the base. */
    public Optional<IndexedResource> resource(String iri) {
        return all.built().resource(store.rebasing().iri(iri), filter);
    }

    /** All indexed resources, sorted by IRI. */
    public List<IndexedResource> resources() {
        return all.built().resources(filter).toList();
    }

    List<ScoredResource> all(String text) {
        return all.built().all(text, filter);
    }

    public Store store() {
        return store;
    }

    /** A canonical IRI, or one on the base, as a node of the store. */
    public Node node(String iri) {
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }
}
