package eu.factgraph.http.reconciliation;

import com.google.gson.Gson;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.search.IndexedResource;
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
public record ReconciliationEndpoint(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();

    /** Types that the manifest proposes. */
    private static final int TYPES = 10;

    public Resource resource(ResourceRequest asked) throws IOException {
        return switch (asked.path()) {
            case "reconcile" -> endpoint(asked);
            case "reconcile/suggest/entity" -> json(in -> suggesting(in).entities(asked));
            case "reconcile/suggest/type" -> json(in -> suggesting(in).types(asked));
            case "reconcile/suggest/property" -> json(in -> suggesting(in).properties(asked));
            case "reconcile/properties" -> json(in -> suggesting(in).propertiesOfType(asked));
            case "reconcile/preview" -> preview(entry(asked));
            case "reconcile/view" -> Resource.of(ResourceResponse.seeOther(entry(asked).iri()));
            default ->
                    throw new Problem(
                            404,
                            "There is no such part of the reconciliation service; its manifest is at /reconcile.");
        };
    }

    private Resource endpoint(ResourceRequest asked) throws IOException {
        Map<String, List<String>> fields = fields(asked);
        if (fields.containsKey("queries")) {
            String queries = fields.get("queries").get(0);
            return json(in -> new MatchBatch(index, pages, in).results(queries));
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

    private static Map<String, List<String>> fields(ResourceRequest asked) throws IOException {
        if (!asked.method().equals("POST")) {
            return QueryParameters.of(asked.queryString());
        }
        if (!asked.bodyType().equals("application/x-www-form-urlencoded")) {
            throw new Problem(415, "Send a form with the field 'queries' or 'extend'.");
        }
        return QueryParameters.of(asked.body());
    }

    private SuggestService suggesting(Language in) {
        return new SuggestService(index, pages, in);
    }

    /** Section 5; it is shown within the page of another site. */
    private Resource preview(IndexedResource entry) {
        return new Resource.SingleVariant(
                ResourceResponse.HTML,
                reader ->
                        ResourceResponse.html(pages.preview(entry, reader))
                                .with("Content-Security-Policy", Pages.FRAMED_POLICY));
    }

    private IndexedResource entry(ResourceRequest asked) {
        return asked.parameter("id")
                .flatMap(index::entry)
                .orElseThrow(
                        () ->
                                new Problem(
                                        404, "Nothing here has this id; give the IRI of a thing."));
    }

    /** With names in the language of the address, or else of Accept-Language. */
    private static Resource json(Function<Language, Object> fields) {
        return new Resource.LocalizedVariant(
                ResourceResponse.JSON,
                reader ->
                        ResourceResponse.of(
                                ResourceResponse.JSON,
                                GSON.toJson(fields.apply(reader.language()))
                                        .getBytes(StandardCharsets.UTF_8)));
    }
}
