package eu.factgraph.http.endpoint;

import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;
import static eu.factgraph.http.message.ResourceResponse.html;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The text search, as a page and as JSON. */
public record SearchEndpoint(SearchIndex index, Pages pages) {

    private static final int PAGE_SIZE = 20;

    public Resource resource(ResourceRequest request) {
        var search =
                new SearchRequest(
                        request.parameter("q").orElse(""),
                        only(request),
                        request.intParameter("page", 1),
                        request.intParameter("limit", PAGE_SIZE));
        // the query string selects the language of JSON: programs seldom send Accept-Language
        var speaking =
                new Visitor(request.language().orElse(Language.EN), false, request.selection());
        return request.parameter("format").filter("json"::equals).isPresent()
                ? new Resource.SingleVariant(JSON, any -> json(search, speaking))
                : new Resource.Variants(
                        List.of(JSON, HTML),
                        (type, visitor) ->
                                type.equals(HTML)
                                        ? html(page(search, visitor))
                                        : json(search, speaking));
    }

    private Map<SearchFacet, List<Node>> only(ResourceRequest request) {
        var keys = new FacetKeys(index.store());
        var only = new EnumMap<SearchFacet, List<Node>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            only.put(
                    facet,
                    request.parameters(facet.parameter()).stream()
                            .filter(key -> !key.isBlank())
                            .map(key -> keys.value(facet, key))
                            .distinct()
                            .toList());
        }
        return only;
    }

    private String page(SearchRequest search, Visitor visitor) {
        return pages.search(search, index.find(search, visitor.selection()), visitor);
    }

    private ResourceResponse json(SearchRequest search, Visitor visitor) {
        var found = index.find(search, visitor.selection());
        return ResourceResponse.of(JSON, pages.searchJson(search, found, visitor));
    }
}
