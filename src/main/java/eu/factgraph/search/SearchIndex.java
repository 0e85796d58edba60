package eu.factgraph.search;

import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.SearchResult.SearchHit;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Searches the resources of one selection of editions. */
public final class SearchIndex {

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
        SelectionIndex selected = selected();
        List<MatchingResource> found = selected.all(request.text());
        var facets = FacetFilter.of(request, all.built());
        Stream<MatchingResource> unsorted = found.stream().filter(one -> facets.matches(one.row()));
        List<MatchingResource> matching =
                (request.text().isEmpty()
                                ? selected.byName(unsorted)
                                : unsorted.sorted(MatchingResource.BEST_FIRST))
                        .toList();
        return new SearchResult(
                matching.size(),
                page(matching, request),
                facets.counts(found),
                counts,
                matching.isEmpty() && found.isEmpty()
                        ? selected.suggestions(request.text())
                        : List.of(),
                selected.corrected(request.text()),
                matching.isEmpty() ? facets.without(found) : Map.of());
    }

    private List<SearchHit> page(List<MatchingResource> matching, SearchRequest request) {
        var matched = MatchedText.by(request.text());
        return matching.stream()
                .skip((long) (request.page() - 1) * request.size())
                .limit(request.size())
                .map(found -> hit(found, matched))
                .toList();
    }

    private SearchHit hit(MatchingResource found, MatchedText matched) {
        ScoredResource one = scored(found);
        return new SearchHit(
                one.resource(),
                one.score(),
                matched.in(one.resource()),
                selected().editions(found.hit().resource()));
    }

    private ScoredResource scored(MatchingResource found) {
        return new ScoredResource(selected().resource(found.hit().resource()), found.hit().score());
    }

    private SelectionIndex selected() {
        return new SelectionIndex(all.built(), filter);
    }

    /** The resource with this IRI, canonical or on the base. */
    public Optional<IndexedResource> resource(String iri) {
        return selected().resource(store.rebasing().canonical(iri));
    }

    /** All indexed resources, sorted by IRI. */
    public List<IndexedResource> resources() {
        return selected().resources().toList();
    }

    List<ScoredResource> matchingAll(String text) {
        return selected().matchingAll(text).stream().map(this::scored).toList();
    }

    public Store store() {
        return store;
    }

    /** A canonical IRI, or one on the base, as a node of the store. */
    public Node node(String iri) {
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }
}
