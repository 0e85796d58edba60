package eu.factgraph.http.sparql;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.ResourceRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.WebContent;

/**
 * A query operation of the SPARQL 1.1 Protocol (section 2.1), by GET, by form or by direct POST.
 *
 * @param defaultGraphs values of {@code default-graph-uri}
 * @param namedGraphs values of {@code named-graph-uri}
 */
public record SparqlQueryRequest(
        String query, List<String> defaultGraphs, List<String> namedGraphs) {

    /** Request attribute with the text of the query, for the log. */
    public static final String TEXT = "query-text";

    private static final Set<String> PROTOCOL =
            Set.of("query", "update", "default-graph-uri", "named-graph-uri");

    /**
     * Reads the operation; empty for a GET without one, which gets the editor.
     *
     * @throws Problem if there is not exactly one query, or an update, or invalid UTF-8
     */
    public static Optional<SparqlQueryRequest> of(ResourceRequest request) throws IOException {
        Map<String, List<String>> parameters = QueryParameters.of(request.queryString());
        boolean isPost = request.method().equals("POST");
        if (!isPost && Collections.disjoint(PROTOCOL, parameters.keySet())) {
            return Optional.empty();
        }
        if (isPost) {
            read(request, parameters);
            QueryParameters.requireOnce(parameters);
        }
        refuseSelection(parameters);
        String query = single(parameters);
        request.request().setAttribute(TEXT, query);
        return Optional.of(
                new SparqlQueryRequest(
                        query,
                        parameters.getOrDefault("default-graph-uri", List.of()),
                        parameters.getOrDefault("named-graph-uri", List.of())));
    }

    /** A selection here would silently not restrict GRAPH. */
    private static void refuseSelection(Map<String, List<String>> parameters) {
        SelectionCriteria.PARAMETERS.stream()
                .filter(parameters::containsKey)
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Problem(
                                    400,
                                    "The parameter '%s' does not apply to queries. For the editions of a year write FROM <…/edition/2019>; for one edition use GRAPH."
                                            .formatted(name));
                        });
    }

    private static void read(ResourceRequest request, Map<String, List<String>> parameters)
            throws IOException {
        switch (request.bodyType()) {
            case WebContent.contentTypeSPARQLQuery -> add(parameters, "query", request.body());
            case WebContent.contentTypeHTMLForm -> decode(request.body(), parameters);
            case WebContent.contentTypeSPARQLUpdate ->
                    throw new Problem(415, "Updates are not supported; the graph is read-only.");
            default ->
                    throw new Problem(
                            415, "Send application/sparql-query or a form with the field 'query'.");
        }
    }

    private static void decode(String encoded, Map<String, List<String>> parameters) {
        QueryParameters.of(encoded)
                .forEach((name, values) -> values.forEach(value -> add(parameters, name, value)));
    }

    private static void add(Map<String, List<String>> parameters, String name, String value) {
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String single(Map<String, List<String>> parameters) {
        if (parameters.containsKey("update")) {
            throw new Problem(400, "Updates are not supported; the graph is read-only.");
        }
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1) {
            throw new Problem(
                    400,
                    "Send exactly one query, as the parameter 'query'; there are %s."
                            .formatted(queries.size()));
        }
        return queries.get(0);
    }
}
