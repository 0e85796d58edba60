package eu.factgraph.page.search;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.store.PreferredLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What was found, for one reader.
 *
 * @param first place of the first hit of this page, from 1
 * @param facets those that have values
 * @param previous address of the page before this one, or {@code null}
 * @param next address of the page after this one, or {@code null}
 */
public record SearchPage(
        String query,
        int total,
        int page,
        int pages,
        int first,
        List<ResultEntry> hits,
        List<FacetOptions> facets,
        List<ActiveFilter> chosen,
        List<DisplayLabel> nearest,
        String previous,
        String next) {

    /** As many values of a facet are shown at once; the others on demand. */
    private static final int SHORT = 8;

    /**
     * @param description its first line, or {@code null}
     * @param matched another name or a text that the words are in, or {@code null} if the name is
     *     what they are in
     */
    public record ResultEntry(
            String iri,
            DisplayLabel name,
            List<ResultClass> kinds,
            DisplayLabel description,
            double score,
            String on,
            DisplayLabel matched) {

        /** The kind that tells most. */
        public DisplayLabel kind() {
            return kinds.get(0).name();
        }
    }

    record ResultClass(String iri, DisplayLabel name) {}

    /** The values of a facet to choose from. */
    public record FacetOptions(String facet, String title, List<FacetOption> values) {

        public List<FacetOption> firstValues() {
            return values.subList(0, Math.min(SHORT, values.size()));
        }

        public List<FacetOption> otherValues() {
            return values.subList(Math.min(SHORT, values.size()), values.size());
        }
    }

    /**
     * @param href the same search with this value, or without it if it is chosen
     */
    public record FacetOption(
            String iri, DisplayLabel name, int number, boolean chosen, String href) {}

    /** A chosen facet value, which the search form keeps in a hidden field. */
    public record ActiveFilter(String parameter, String iri) {}

    public static SearchPage of(PageContext context, SearchRequest sought, SearchResult found) {
        return new PageBuilder(context, sought, found).page();
    }

    /** The search as it is, for another language. */
    public String queryString() {
        var queryString = new StringBuilder("q=" + DocumentUrls.encoded(query) + "&");
        chosen.forEach(
                one ->
                        queryString.append(
                                one.parameter() + "=" + DocumentUrls.encoded(one.iri()) + "&"));
        return page == 1 ? queryString.toString() : queryString + "page=" + page + "&";
    }

    private record PageBuilder(PageContext context, SearchRequest sought, SearchResult found) {

        SearchPage page() {
            int pages = found.pages(sought.size());
            return new SearchPage(
                    sought.text(),
                    found.total(),
                    sought.page(),
                    pages,
                    (sought.page() - 1) * sought.size() + 1,
                    found.hits().stream().map(this::hit).toList(),
                    List.of(SearchFacet.values()).stream()
                            .map(this::choice)
                            .filter(choice -> !choice.values().isEmpty())
                            .toList(),
                    chosen(),
                    found.suggestions().stream()
                            .map(IndexedResource::node)
                            .map(context::label)
                            .toList(),
                    sought.page() > 1 ? address(sought.only(), sought.page() - 1) : null,
                    sought.page() < pages ? address(sought.only(), sought.page() + 1) : null);
        }

        private List<ActiveFilter> chosen() {
            return List.of(SearchFacet.values()).stream()
                    .flatMap(
                            facet ->
                                    sought.only(facet).stream()
                                            .map(
                                                    value ->
                                                            new ActiveFilter(
                                                                    facet.parameter(),
                                                                    value.getURI())))
                    .toList();
        }

        private ResultEntry hit(SearchResult.SearchHit hit) {
            IndexedResource entry = hit.resource();
            return new ResultEntry(
                    entry.iri(),
                    context.label(entry.node()),
                    kinds(entry),
                    text(entry),
                    hit.score(),
                    on(hit),
                    matched(hit));
        }

        /** Rare kinds tell more than common ones. */
        private List<ResultClass> kinds(IndexedResource entry) {
            var counts = found.facets().get(SearchFacet.KIND);
            return entry.values(SearchFacet.KIND).stream()
                    .sorted(
                            Comparator.comparingInt((Node kind) -> number(counts, kind))
                                    .thenComparing(Node::getURI))
                    .map(kind -> new ResultClass(kind.getURI(), context.label(kind)))
                    .toList();
        }

        private static int number(List<SearchResult.FacetCount> counts, Node kind) {
            return counts.stream()
                    .filter(count -> count.value().equals(kind))
                    .mapToInt(SearchResult.FacetCount::count)
                    .findFirst()
                    .orElse(0);
        }

        /** What is said of it; of a section, which have names in common, what it is part of. */
        private DisplayLabel text(IndexedResource entry) {
            return entry.texts().stream()
                    .min(PreferredLabels.preferring(context.visitor().language()))
                    .or(() -> whole(entry.node()))
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
            return sought.text().isEmpty()
                            || matched.text().equals(context.label(hit.resource().node()).text())
                    ? null
                    : matched;
        }

        private FacetOptions choice(SearchFacet facet) {
            return new FacetOptions(
                    facet.parameter(),
                    context.message("search.by." + facet.parameter()),
                    found.facets().get(facet).stream()
                            .filter(count -> facet != SearchFacet.SECTION || isOpen(count.value()))
                            .map(count -> value(facet, count))
                            .toList());
        }

        /** Chapters, and what is in and around the chosen section. */
        private boolean isOpen(Node section) {
            Optional<Node> whole = whole(section);
            Optional<Node> chosen = sought.only(SearchFacet.SECTION);
            return whole.isEmpty()
                    || chosen.isPresent()
                            && (section.equals(chosen.get())
                                    || whole.equals(chosen)
                                    || whole.equals(whole(chosen.get())));
        }

        /** The section that a section is part of. */
        private Optional<Node> whole(Node section) {
            var graph = context.store().dataset().getDefaultGraph();
            return graph.stream(section, DCTerms.isPartOf.asNode(), Node.ANY)
                    .map(triple -> triple.getObject())
                    .filter(
                            whole ->
                                    graph.contains(
                                            whole,
                                            org.apache.jena.vocabulary.RDF.Nodes.type,
                                            context.store().node("def/Section")))
                    .findFirst();
        }

        private FacetOption value(SearchFacet facet, SearchResult.FacetCount count) {
            boolean chosen = sought.only(facet).filter(count.value()::equals).isPresent();
            var only = new java.util.EnumMap<SearchFacet, Node>(SearchFacet.class);
            only.putAll(sought.only());
            if (chosen) {
                only.remove(facet);
            } else {
                only.put(facet, count.value());
            }
            return new FacetOption(
                    count.value().toString(),
                    context.label(count.value()),
                    count.count(),
                    chosen,
                    address(only, 1));
        }

        private String address(Map<SearchFacet, Node> only, int page) {
            var parameters = new ArrayList<String>();
            parameters.add("q=" + DocumentUrls.encoded(sought.text()));
            for (SearchFacet facet : SearchFacet.values()) {
                if (only.containsKey(facet)) {
                    parameters.add(
                            facet.parameter()
                                    + "="
                                    + DocumentUrls.encoded(only.get(facet).getURI()));
                }
            }
            if (page > 1) {
                parameters.add("page=" + page);
            }
            return context.href("search?" + String.join("&", parameters));
        }
    }
}
