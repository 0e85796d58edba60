package eu.factgraph.http.endpoint;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The text search, as a page and as JSON. */
public record SearchEndpoint(SearchIndex index, Pages pages) {

    private static final int PAGE_SIZE = 20;

    public Resource resource(ResourceRequest request) {
        SearchRequest sought =
                new SearchRequest(
                        request.parameter("q").orElse(""),
                        only(request),
                        request.intParameter("page", 1),
                        request.intParameter("limit", PAGE_SIZE));
        // the query string selects the language of JSON: programs seldom send Accept-Language
        var speaking = new Visitor(request.language().orElse(Language.EN), false);
        return request.parameter("format").filter("json"::equals).isPresent()
                ? new Resource.SingleVariant(ResourceResponse.JSON, any -> json(sought, speaking))
                : new SearchResource(sought, speaking);
    }

    private Map<SearchFacet, Node> only(ResourceRequest request) {
        var only = new EnumMap<SearchFacet, Node>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            request.parameter(facet.parameter())
                    .filter(iri -> !iri.isBlank())
                    .ifPresent(iri -> only.put(facet, index.node(iri)));
        }
        return only;
    }

    private ResourceResponse json(SearchRequest sought, Visitor visitor) {
        SearchResult found = index.find(sought);
        return ResourceResponse.of(
                ResourceResponse.JSON,
                pages.searchJson(sought, found, visitor).getBytes(StandardCharsets.UTF_8));
    }

    private final class SearchResource implements Resource {
        private final SearchRequest sought;
        private final Visitor speaking;

        SearchResource(SearchRequest sought, Visitor speaking) {
            this.sought = sought;
            this.speaking = speaking;
        }

        @Override
        public List<String> types() {
            return List.of(ResourceResponse.JSON, ResourceResponse.HTML);
        }

        @Override
        public ResourceResponse in(String type, Visitor visitor) {
            return type.equals(ResourceResponse.HTML)
                    ? ResourceResponse.html(pages.search(sought, index.find(sought), visitor))
                    : json(sought, speaking);
        }
    }
}
