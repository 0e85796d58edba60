package eu.factgraph.page.search;

import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import java.util.ArrayList;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The addresses of pages of a search. */
record SearchUrls(PageContext context, SearchRequest request) {

    String page(int page) {
        return url(request.only(), page);
    }

    /** The first page with other facet values. */
    String filtered(Map<SearchFacet, Node> only) {
        return url(only, 1);
    }

    private String url(Map<SearchFacet, Node> only, int page) {
        var parameters = new ArrayList<String>();
        parameters.add("q=" + DocumentUrls.encoded(request.text()));
        for (SearchFacet facet : SearchFacet.values()) {
            if (only.containsKey(facet)) {
                parameters.add(
                        facet.parameter() + "=" + DocumentUrls.encoded(only.get(facet).getURI()));
            }
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return context.href("search?" + String.join("&", parameters));
    }
}
