package eu.factgraph.page.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.MarkedText;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.store.ResourceEditions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes the page of a search. */
record SearchPageBuilder(
        PageContext context,
        SearchRequest request,
        SearchResult result,
        ResourceEditions editions) {

    private static final List<String> EXAMPLES =
            List.of("eID", "910/2014", "data protection authority", "GDPR", "start a company");

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
                                facets.ofSelection(),
                                Stream.of(
                                                SearchFacet.KIND,
                                                SearchFacet.TOPIC,
                                                SearchFacet.THEME,
                                                SearchFacet.TIER,
                                                SearchFacet.SECTION)
                                        .map(facets::options))
                        .filter(options -> !options.values().isEmpty())
                        .toList(),
                chosen(),
                result.suggestions().stream()
                        .map(IndexedResource::node)
                        .map(context::label)
                        .toList(),
                result.corrected()
                        .map(text -> new DisplayLabel(text, urls.of(text), null))
                        .orElse(null),
                facets.without(),
                EXAMPLES.stream()
                        .map(text -> new DisplayLabel(text, urls.anew(text), null))
                        .toList(),
                context.visitor().selection().equals(SelectionCriteria.DEFAULT)
                        ? null
                        : new SearchUrls(context.selecting(SelectionCriteria.DEFAULT), request)
                                .page(1),
                request.page() > 1 ? urls.page(request.page() - 1) : null,
                request.page() < pages ? urls.page(request.page() + 1) : null);
    }

    private List<SearchPage.ActiveFilter> chosen() {
        var chosen = new ArrayList<SearchPage.ActiveFilter>();
        for (SearchFacet facet : SearchFacet.values()) {
            request.only(facet).stream()
                    .map(value -> new FacetKeys(context.store()).key(facet, value))
                    .forEach(
                            key -> chosen.add(new SearchPage.ActiveFilter(facet.parameter(), key)));
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
                matched(hit),
                new FigureValues(context).of(entry.node()).orElse(null),
                context(hit),
                editions(hit));
    }

    private List<SearchPage.EditionHit> editions(SearchResult.SearchHit hit) {
        return hit.editions().size() < 2
                ? List.of()
                : hit.editions().stream().map(edition -> edition(hit, edition)).toList();
    }

    private SearchPage.EditionHit edition(SearchResult.SearchHit hit, Edition edition) {
        Node node = hit.resource().node();
        String iri =
                editions.isBound(node)
                        ? node.getURI().replaceFirst("/\\d{4}(?=/|$)", "/" + edition.year())
                        : node.getURI();
        PageContext other = context.selecting(SelectionCriteria.of(edition));
        return new SearchPage.EditionHit(
                edition.scope(), edition.year(), other.label(NodeFactory.createURI(iri)).href());
    }

    /** The text that matches, else the description; never a note that does not match. */
    private SearchPage.ResultContext context(SearchResult.SearchHit hit) {
        IndexedResource entry = hit.resource();
        Node matched = hit.matched();
        boolean isName = entry.names().contains(matched) || entry.aliases().contains(matched);
        return Optional.of(matched)
                .filter(one -> !isName && !request.text().isEmpty())
                .or(() -> context.preferred(entry.texts()))
                .or(() -> context.preferred(entry.related()))
                .map(
                        text ->
                                new SearchPage.ResultContext(
                                        MarkedText.of(context.label(text).text(), request.text()),
                                        context.label(text).lang()))
                .or(() -> FacetBuilder.whole(context, entry.node()).map(this::context))
                .orElse(null);
    }

    /** The headings above a section, the chapter first. */
    private SearchPage.ResultContext context(Node whole) {
        DisplayLabel label = context.label(whole);
        String path =
                FacetBuilder.whole(context, whole)
                        .map(above -> context.label(above).text() + " › ")
                        .orElse("");
        return new SearchPage.ResultContext(
                MarkedText.of(path + label.text(), request.text()), label.lang());
    }

    private SearchPage.ResultEdition edition(Node resource, Edition edition) {
        EditionStatus status = editions.status(resource, edition);
        return new SearchPage.ResultEdition(
                edition.scope(), edition.year(), status.token(), label(edition, status));
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
                .or(() -> context.preferred(entry.notes()))
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
