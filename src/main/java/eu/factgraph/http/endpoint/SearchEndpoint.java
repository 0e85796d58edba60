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

/** The search: a page for people, JSON for programs. */
public record SearchEndpoint(SearchIndex index, Pages pages) {

    private static final int SIZE = 20;

    public Resource resource(ResourceRequest asked) {
        SearchRequest sought =
                new SearchRequest(
                        asked.parameter("q").orElse(""),
                        only(asked),
                        asked.number("page", 1),
                        asked.number("limit", SIZE));
        // JSON is in the language of the address: programs seldom ask for one otherwise
        var speaking = new Visitor(asked.language().orElse(Language.EN), false);
        return asked.parameter("format").filter("json"::equals).isPresent()
                ? new Resource.SingleVariant(ResourceResponse.JSON, any -> json(sought, speaking))
                : new SearchResource(sought, speaking);
    }

    private Map<SearchFacet, Node> only(ResourceRequest asked) {
        var only = new EnumMap<SearchFacet, Node>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            asked.parameter(facet.parameter())
                    .filter(iri -> !iri.isBlank())
                    .ifPresent(iri -> only.put(facet, index.node(iri)));
        }
        return only;
    }

    private ResourceResponse json(SearchRequest sought, Visitor reader) {
        SearchResult found = index.find(sought);
        return ResourceResponse.of(
                ResourceResponse.JSON,
                pages.searchJson(sought, found, reader).getBytes(StandardCharsets.UTF_8));
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
        public ResourceResponse in(String type, Visitor reader) {
            return type.equals(ResourceResponse.HTML)
                    ? ResourceResponse.html(pages.search(sought, index.find(sought), reader))
                    : json(sought, speaking);
        }
    }
}
