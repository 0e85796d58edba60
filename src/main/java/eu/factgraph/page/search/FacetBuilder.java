package eu.factgraph.page.search;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.EditionCounts.CriteriaCount;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return whole.isEmpty()
                || request.only(SearchFacet.SECTION).stream()
                        .anyMatch(
                                chosen ->
                                        section.equals(chosen)
                                                || whole.get().equals(chosen)
                                                || whole.equals(whole(chosen)));
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
        boolean chosen = request.only(facet).contains(count.value());
        var values = new ArrayList<>(request.only(facet));
        if (chosen) {
            values.remove(count.value());
        } else {
            values.add(count.value());
        }
        String key = new FacetKeys(context.store()).key(facet, count.value());
        return new SearchPage.FacetOption(
                count.value().toString(),
                key.equals(count.value().getURI()) ? null : key,
                name(facet, count.value()),
                count.count(),
                chosen,
                new SearchUrls(context, request).filtered(request.with(facet, values)));
    }

    private DisplayLabel name(SearchFacet facet, Node value) {
        return facet == SearchFacet.TOPIC
                ? new TopicNames(context).name(value)
                : context.label(value);
    }

    /** If nothing is found, the links without the values of one of the facets. */
    List<SearchPage.FacetOption> without() {
        return result.without().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> without(one.getKey(), one.getValue()))
                .toList();
    }

    private SearchPage.FacetOption without(SearchFacet facet, int count) {
        List<DisplayLabel> names =
                request.only(facet).stream().map(value -> name(facet, value)).toList();
        return new SearchPage.FacetOption(
                request.only(facet).get(0).toString(),
                null,
                names.size() == 1
                        ? names.get(0)
                        : DisplayLabel.plain(
                                names.stream()
                                        .map(DisplayLabel::text)
                                        .collect(Collectors.joining(", "))),
                count,
                true,
                new SearchUrls(context, request).filtered(request.with(facet, List.of())));
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
