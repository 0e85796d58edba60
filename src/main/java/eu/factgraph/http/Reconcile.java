package eu.factgraph.http;

import com.google.gson.Gson;
import eu.factgraph.page.Language;
import eu.factgraph.page.Pages;
import eu.factgraph.search.Entry;
import eu.factgraph.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group, final report of 10
 * April 2023): OpenRefine matches a column of names with the things of the graph, and takes more
 * columns from it. Things and types are named by their IRIs, on the base or canonical.
 */
record Reconcile(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();

    /** Types that the manifest proposes. */
    private static final int TYPES = 10;

    Resource resource(Asked asked) throws IOException {
        return switch (asked.path()) {
            case "reconcile" -> endpoint(asked);
            case "reconcile/suggest/entity" -> json(in -> suggesting(in).entities(asked));
            case "reconcile/suggest/type" -> json(in -> suggesting(in).types(asked));
            case "reconcile/suggest/property" -> json(in -> suggesting(in).properties(asked));
            case "reconcile/properties" -> json(in -> suggesting(in).propertiesOfType(asked));
            case "reconcile/preview" -> preview(entry(asked));
            case "reconcile/view" -> Resource.told(Answer.seeOther(entry(asked).iri()));
            default ->
                    throw new Problem(
                            404,
                            "There is no such part of the reconciliation service; its manifest is at /reconcile.");
        };
    }

    private Resource endpoint(Asked asked) throws IOException {
        Map<String, List<String>> fields = fields(asked);
        if (fields.containsKey("queries")) {
            String queries = fields.get("queries").get(0);
            return json(in -> new QueryBatch(index, pages, in).results(queries));
        }
        if (fields.containsKey("extend")) {
            String extend = fields.get("extend").get(0);
            return json(in -> new DataExtension(index, pages, in).answer(extend));
        }
        return json(this::manifest);
    }

    private ServiceManifest manifest(Language in) {
        return ServiceManifest.of(index.store().base(), in, suggesting(in).commonTypes(TYPES));
    }

    private static Map<String, List<String>> fields(Asked asked) throws IOException {
        if (!asked.method().equals("POST")) {
            return Parameters.of(asked.queryString());
        }
        if (!asked.bodyType().equals("application/x-www-form-urlencoded")) {
            throw new Problem(415, "Send a form with the field 'queries' or 'extend'.");
        }
        return Parameters.of(asked.body());
    }

    private Suggesting suggesting(Language in) {
        return new Suggesting(index, pages, in);
    }

    /** Section 5; it is shown within the page of another site. */
    private Resource preview(Entry entry) {
        return new Resource.Single(
                Answer.HTML,
                reader ->
                        Answer.html(pages.preview(entry, reader))
                                .with("Content-Security-Policy", Pages.FRAMED_POLICY));
    }

    private Entry entry(Asked asked) {
        return asked.parameter("id")
                .flatMap(index::entry)
                .orElseThrow(
                        () ->
                                new Problem(
                                        404, "Nothing here has this id; give the IRI of a thing."));
    }

    /** With names in the language of the address, or else of Accept-Language. */
    private static Resource json(Function<Language, Object> fields) {
        return new Resource.Spoken(
                Answer.JSON,
                reader ->
                        Answer.of(
                                Answer.JSON,
                                GSON.toJson(fields.apply(reader.language()))
                                        .getBytes(StandardCharsets.UTF_8)));
    }
}
