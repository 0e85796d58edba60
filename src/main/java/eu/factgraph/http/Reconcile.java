package eu.factgraph.http;

import com.google.gson.Gson;
import eu.factgraph.page.Pages;
import eu.factgraph.search.Entry;
import eu.factgraph.search.SearchIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group, final report of 10
 * April 2023): OpenRefine matches a column of names with the things of the graph, and takes more
 * columns from it. Things and types are named by their IRIs, on the base or canonical.
 */
record Reconcile(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();

    Resource resource(Asked asked) throws IOException {
        return switch (asked.path()) {
            case "reconcile" -> endpoint(asked);
            case "reconcile/suggest/entity" -> json(suggesting().entities(asked));
            case "reconcile/suggest/type" -> json(suggesting().types(asked));
            case "reconcile/suggest/property" -> json(suggesting().properties(asked));
            case "reconcile/properties" -> json(suggesting().propertiesOfType(asked));
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
            return json(new QueryBatch(index, pages).results(fields.get("queries").get(0)));
        }
        return json(
                fields.containsKey("extend")
                        ? new DataExtension(index, pages).answer(fields.get("extend").get(0))
                        : ServiceManifest.of(index.store().base()));
    }

    private static Map<String, List<String>> fields(Asked asked) throws IOException {
        if (!asked.method().equals("POST")) {
            return Parameters.of(asked.request().getQueryString());
        }
        if (!asked.bodyType().equals("application/x-www-form-urlencoded")) {
            throw new Problem(415, "Send a form with the field 'queries' or 'extend'.");
        }
        return Parameters.of(asked.body());
    }

    private Suggesting suggesting() {
        return new Suggesting(index, pages);
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

    private static Resource json(Object fields) {
        return Resource.of(Answer.JSON, () -> GSON.toJson(fields).getBytes(StandardCharsets.UTF_8));
    }
}
