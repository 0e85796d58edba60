package eu.factgraph.page.search;

import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The addresses of pages of a search. */
record SearchUrls(PageContext context, SearchRequest request) {

    String page(int page) {
        return url(request.only(), page);
    }

    /** The first page with other facet values. */
    String filtered(Map<SearchFacet, List<Node>> only) {
        return url(only, 1);
    }

    /** The first page of another text, with the same facet values. */
    String of(String text) {
        return new SearchUrls(context, new SearchRequest(text, request.only(), 1, request.size()))
                .page(1);
    }

    /** The first page of another text, without facet values. */
    String anew(String text) {
        return new SearchUrls(context, SearchRequest.of(text, request.size())).page(1);
    }

    /** Without the strokes of paths encoded, which may stand in a query. */
    private static String encoded(String key) {
        return DocumentUrls.encoded(key).replace("%2F", "/");
    }

    private String url(Map<SearchFacet, List<Node>> only, int page) {
        var keys = new FacetKeys(context.store());
        var parameters = new ArrayList<String>();
        parameters.add("q=" + DocumentUrls.encoded(request.text()));
        for (SearchFacet facet : SearchFacet.values()) {
            for (Node value : only.getOrDefault(facet, List.of())) {
                parameters.add(facet.parameter() + "=" + encoded(keys.key(facet, value)));
            }
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return context.href("search?" + String.join("&", parameters));
    }
}
