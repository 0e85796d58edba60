package eu.factgraph.page.search;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.EditionCounts.CriteriaCount;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/** The values of facets with their numbers and links. */
record FacetBuilder(PageContext context, SearchRequest request, SearchResult result) {

    SearchPage.FacetOptions options(SearchFacet facet) {
        return new SearchPage.FacetOptions(
                facet.parameter(),
                context.message("search.by." + facet.parameter()),
                result.facets().get(facet).stream()
                        .filter(count -> isOpen(facet, count.value()))
                        .map(count -> value(facet, count))
                        .toList());
    }

    private boolean isOpen(SearchFacet facet, Node value) {
        return switch (facet) {
            case SECTION -> isOpen(value);
            case TOPIC -> new TopicNames(context).isOpen(value, request.only(facet));
            case KIND, TIER, THEME -> true;
        };
    }

    /** Chapters; below the chapter of the chosen section also its parts. */
    private boolean isOpen(Node section) {
        Optional<Node> whole = whole(section);
        Optional<Node> chosen = request.only(SearchFacet.SECTION);
        return whole.isEmpty()
                || chosen.isPresent()
                        && (section.equals(chosen.get())
                                || whole.equals(chosen)
                                || whole.equals(whole(chosen.get())));
    }

    private Optional<Node> whole(Node section) {
        return whole(context, section);
    }

    /** The section that a section is part of. */
    static Optional<Node> whole(PageContext context, Node section) {
        var graph = context.graph();
        return G.listSP(graph, section, DCTerms.isPartOf.asNode()).stream()
                .filter(whole -> G.hasType(graph, whole, context.store().node("def/Section")))
                .findFirst();
    }

    private SearchPage.FacetOption value(SearchFacet facet, SearchResult.FacetCount count) {
        boolean chosen = request.only(facet).filter(count.value()::equals).isPresent();
        var only = new EnumMap<SearchFacet, Node>(SearchFacet.class);
        only.putAll(request.only());
        if (chosen) {
            only.remove(facet);
        } else {
            only.put(facet, count.value());
        }
        String key = new FacetKeys(context.store()).key(facet, count.value());
        return new SearchPage.FacetOption(
                count.value().toString(),
                key.equals(count.value().getURI()) ? null : key,
                name(facet, count.value()),
                count.count(),
                chosen,
                new SearchUrls(context, request).filtered(only));
    }

    private DisplayLabel name(SearchFacet facet, Node value) {
        return facet == SearchFacet.TOPIC
                ? new TopicNames(context).name(value)
                : context.label(value);
    }

    /** If nothing is found, the links without one of the facet values. */
    List<SearchPage.FacetOption> without() {
        return result.without().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(
                        one ->
                                value(
                                        one.getKey(),
                                        new SearchResult.FacetCount(
                                                request.only(one.getKey()).orElseThrow(),
                                                one.getValue())))
                .toList();
    }

    /** The facets that change the selection, which have no values if there is no choice. */
    Stream<SearchPage.FacetOptions> ofSelection() {
        return Stream.of(
                options(
                        SelectionCriteria.COUNTRY,
                        result.editions().countries(),
                        criteria -> criteria.country().orElseThrow()),
                options(
                        SelectionCriteria.EDITION,
                        result.editions().years(),
                        criteria -> String.valueOf(criteria.edition().orElseThrow())),
                options(
                        SelectionCriteria.STATUS,
                        result.editions().statuses(),
                        criteria -> criteria.parameters().get(SelectionCriteria.STATUS)));
    }

    private SearchPage.FacetOptions options(
            String parameter,
            List<CriteriaCount> options,
            Function<SelectionCriteria, String> value) {
        return new SearchPage.FacetOptions(
                parameter,
                context.message("search.by." + parameter),
                options.stream()
                        .map(one -> option(parameter, one, value.apply(one.criteria())))
                        .sorted(order(parameter))
                        .toList());
    }

    /** Countries by their names in the language of the page. */
    private Comparator<SearchPage.FacetOption> order(String parameter) {
        return parameter.equals(SelectionCriteria.COUNTRY)
                ? Comparator.comparing(one -> one.name().text(), context.messages().collator())
                : (one, other) -> 0;
    }

    private SearchPage.FacetOption option(String parameter, CriteriaCount one, String value) {
        boolean chosen = one.criteria().equals(result.editions().criteria());
        PageContext other = context.selecting(chosen ? without(parameter) : one.criteria());
        DisplayLabel name =
                parameter.equals(SelectionCriteria.EDITION)
                        ? DisplayLabel.plain(value)
                        : context.label(one.value());
        return new SearchPage.FacetOption(
                one.value().getURI(),
                value,
                name,
                one.count(),
                chosen,
                new SearchUrls(other, request).page(1));
    }

    private SelectionCriteria without(String parameter) {
        SelectionCriteria criteria = result.editions().criteria();
        return switch (parameter) {
            case SelectionCriteria.COUNTRY -> criteria.withCountry(Optional.empty());
            case SelectionCriteria.EDITION -> criteria.withEdition(OptionalInt.empty());
            default -> criteria.withReviewedOnly(false);
        };
    }
}
