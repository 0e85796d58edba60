package eu.factgraph.page.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.store.ResourceEditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Makes the page of a search. */
record SearchPageBuilder(
        PageContext context,
        SearchRequest request,
        SearchResult result,
        ResourceEditions editions) {

    SearchPage page() {
        var facets = new FacetBuilder(context, request, result);
        var urls = new SearchUrls(context, request);
        int pages = result.pages(request.size());
        return new SearchPage(
                request.text(),
                result.total(),
                request.page(),
                pages,
                (request.page() - 1) * request.size() + 1,
                result.hits().stream().map(this::hit).toList(),
                Stream.concat(
                                Arrays.stream(SearchFacet.values()).map(facets::options),
                                facets.ofSelection())
                        .filter(options -> !options.values().isEmpty())
                        .toList(),
                chosen(),
                result.suggestions().stream()
                        .map(IndexedResource::node)
                        .map(context::label)
                        .toList(),
                request.page() > 1 ? urls.page(request.page() - 1) : null,
                request.page() < pages ? urls.page(request.page() + 1) : null);
    }

    private List<SearchPage.ActiveFilter> chosen() {
        var chosen = new ArrayList<SearchPage.ActiveFilter>();
        for (SearchFacet facet : SearchFacet.values()) {
            var value = request.only(facet).map(Node::getURI);
            value.ifPresent(iri -> chosen.add(new SearchPage.ActiveFilter(facet.parameter(), iri)));
        }
        return chosen;
    }

    private SearchPage.ResultEntry hit(SearchResult.SearchHit hit) {
        IndexedResource entry = hit.resource();
        return new SearchPage.ResultEntry(
                entry.iri(),
                context.label(entry.node()),
                kinds(entry),
                text(entry),
                editions.of(entry.node()).map(one -> edition(entry.node(), one)).orElse(null),
                hit.score(),
                on(hit),
                matched(hit));
    }

    private SearchPage.ResultEdition edition(Node resource, Edition edition) {
        EditionStatus status = editions.status(resource, edition);
        return new SearchPage.ResultEdition(
                edition.scope(),
                edition.year(),
                status.token(),
                editions.differ() ? label(edition, status) : null);
    }

    private DisplayLabel label(Edition edition, EditionStatus status) {
        return DisplayLabel.plain(
                "%s %s, %s"
                        .formatted(
                                context.country(edition.scope()).text(),
                                edition.year(),
                                context.label(editions.concept(status)).text()));
    }

    /** Rare classes first: they are the more specific ones. */
    private List<SearchPage.ResultClass> kinds(IndexedResource entry) {
        var counts = result.facets().get(SearchFacet.KIND);
        return entry.values(SearchFacet.KIND).stream()
                .sorted(
                        Comparator.comparingInt((Node kind) -> number(counts, kind))
                                .thenComparing(Node::getURI))
                .map(kind -> new SearchPage.ResultClass(kind.getURI(), context.label(kind)))
                .toList();
    }

    private static int number(List<SearchResult.FacetCount> counts, Node kind) {
        return counts.stream()
                .filter(count -> count.value().equals(kind))
                .mapToInt(SearchResult.FacetCount::count)
                .findFirst()
                .orElse(0);
    }

    /** A section without a text has the name of its chapter: sections have names in common. */
    private DisplayLabel text(IndexedResource entry) {
        return context.preferred(entry.texts())
                .or(() -> FacetBuilder.whole(context, entry.node()))
                .map(context::label)
                .orElse(null);
    }

    private static String on(SearchResult.SearchHit hit) {
        if (hit.resource().names().contains(hit.matched())) {
            return "name";
        }
        return hit.resource().aliases().contains(hit.matched()) ? "alias" : "text";
    }

    private DisplayLabel matched(SearchResult.SearchHit hit) {
        DisplayLabel matched = context.label(hit.matched());
        return request.text().isEmpty()
                        || matched.text().equals(context.label(hit.resource().node()).text())
                ? null
                : matched;
    }
}
