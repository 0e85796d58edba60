package eu.factgraph.http;

import eu.factgraph.page.Language;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import eu.factgraph.search.Facet;
import eu.factgraph.search.Found;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.Sought;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The search: a page for people, JSON for programs. */
record Search(SearchIndex index, Pages pages) {

    private static final int SIZE = 20;

    Resource resource(Asked asked) {
        Sought sought =
                new Sought(
                        asked.parameter("q").orElse(""),
                        only(asked),
                        asked.number("page", 1),
                        asked.number("limit", SIZE));
        // JSON is in the language of the address: programs seldom ask for one otherwise
        var speaking = new Reader(asked.language().orElse(Language.EN), false);
        return asked.parameter("format").filter("json"::equals).isPresent()
                ? new Resource.Single(Answer.JSON, any -> json(sought, speaking))
                : new Answered(sought, speaking);
    }

    private Map<Facet, Node> only(Asked asked) {
        var only = new EnumMap<Facet, Node>(Facet.class);
        for (Facet facet : Facet.values()) {
            asked.parameter(facet.parameter())
                    .filter(iri -> !iri.isBlank())
                    .ifPresent(iri -> only.put(facet, index.node(iri)));
        }
        return only;
    }

    private Answer json(Sought sought, Reader reader) {
        Found found = index.find(sought);
        return Answer.of(
                Answer.JSON,
                pages.searchJson(sought, found, reader).getBytes(StandardCharsets.UTF_8));
    }

    private final class Answered implements Resource {
        private final Sought sought;
        private final Reader speaking;

        Answered(Sought sought, Reader speaking) {
            this.sought = sought;
            this.speaking = speaking;
        }

        @Override
        public List<String> types() {
            return List.of(Answer.JSON, Answer.HTML);
        }

        @Override
        public Answer in(String type, Reader reader) {
            return type.equals(Answer.HTML)
                    ? Answer.html(pages.search(sought, index.find(sought), reader))
                    : json(sought, speaking);
        }
    }
}
