package eu.factgraph.http.reconciliation;

import com.google.gson.Gson;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchIndex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.riot.WebContent;

/**
 * Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group, final report of 10
 * April 2023), by which OpenRefine matches a column of names with entities of the graph and adds
 * columns from it. Entities and types have their IRIs as ids, on the base or canonical.
 */
public record ReconciliationEndpoint(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();

    private static final int DEFAULT_TYPES = 10;

    public Resource resource(ResourceRequest request) throws IOException {
        return switch (request.path()) {
            case "reconcile" -> endpoint(request);
            case "reconcile/suggest/entity" ->
                    json(language -> suggestions(language).entities(request));
            case "reconcile/suggest/type" -> json(language -> suggestions(language).types(request));
            case "reconcile/suggest/property" ->
                    json(language -> suggestions(language).properties(request));
            case "reconcile/properties" ->
                    json(language -> suggestions(language).propertiesOfType(request));
            case "reconcile/preview" -> preview(entry(request));
            case "reconcile/view" ->
                    Resource.of(ResourceResponse.redirect(303, entry(request).iri()));
            default ->
                    throw new Problem(
                            404,
                            "The reconciliation service has no such path; its manifest is at /reconcile.");
        };
    }

    private Resource endpoint(ResourceRequest request) throws IOException {
        Map<String, List<String>> fields = fields(request);
        if (fields.containsKey("queries")) {
            String queries = fields.get("queries").get(0);
            return json(language -> new MatchBatch(index, pages, language).results(queries));
        }
        if (fields.containsKey("extend")) {
            String extend = fields.get("extend").get(0);
            return json(language -> new DataExtension(index, pages, language).extend(extend));
        }
        return json(language -> manifest(language, request.selection()));
    }

    private ServiceManifest manifest(Language language, SelectionCriteria selection) {
        return ServiceManifest.of(
                index.store().base(),
                selection,
                language,
                suggestions(language).commonTypes(DEFAULT_TYPES));
    }

    private static Map<String, List<String>> fields(ResourceRequest request) throws IOException {
        if (!request.method().equals("POST")) {
            return QueryParameters.of(request.queryString());
        }
        if (!request.bodyType().equals(WebContent.contentTypeHTMLForm)) {
            throw new Problem(415, "Send a form with the field 'queries' or 'extend'.");
        }
        return QueryParameters.of(request.body());
    }

    private SuggestService suggestions(Language language) {
        return new SuggestService(index, pages, language);
    }

    /** Section 5; clients embed it in their pages. */
    private Resource preview(IndexedResource entry) {
        return new Resource.SingleVariant(
                ResourceResponse.HTML,
                visitor ->
                        ResourceResponse.html(pages.preview(entry, visitor))
                                .with("Content-Security-Policy", Pages.FRAMED_POLICY));
    }

    private IndexedResource entry(ResourceRequest request) {
        return request.parameter("id")
                .flatMap(index::resource)
                .orElseThrow(
                        () ->
                                new Problem(
                                        404, "No entity has this id; send the IRI of an entity."));
    }

    private static Resource json(Function<Language, Object> content) {
        return new Resource.SingleVariant(
                ResourceResponse.JSON,
                true,
                visitor ->
                        ResourceResponse.of(
                                ResourceResponse.JSON,
                                GSON.toJson(content.apply(visitor.language()))));
    }
}
