package eu.factgraph.page.search;

import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import java.util.EnumMap;
import java.util.Optional;
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
                        .filter(count -> facet != SearchFacet.SECTION || isOpen(count.value()))
                        .map(count -> value(facet, count))
                        .toList());
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
        return new SearchPage.FacetOption(
                count.value().toString(),
                context.label(count.value()),
                count.count(),
                chosen,
                new SearchUrls(context, request).filtered(only));
    }
}
