package eu.factgraph.http.sparql;

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

/**
 * A query operation of the SPARQL 1.1 Protocol, section 2.1: by GET, by form, or posted as it is.
 *
 * @param defaultGraphs of {@code default-graph-uri}
 * @param namedGraphs of {@code named-graph-uri}
 */
public record SparqlQueryRequest(
        String query, List<String> defaultGraphs, List<String> namedGraphs) {

    private static final Set<String> PROTOCOL =
            Set.of("query", "update", "default-graph-uri", "named-graph-uri");

    /**
     * Nothing if nothing is asked: a GET of the form.
     *
     * @throws Problem if there is not exactly one query, or an update, or what is no UTF-8
     */
    public static Optional<SparqlQueryRequest> of(ResourceRequest asked) throws IOException {
        Map<String, List<String>> parameters = QueryParameters.of(asked.queryString());
        boolean posted = asked.method().equals("POST");
        if (!posted && Collections.disjoint(PROTOCOL, parameters.keySet())) {
            return Optional.empty();
        }
        if (posted) {
            read(asked, parameters);
            QueryParameters.requireOnce(parameters);
        }
        return Optional.of(
                new SparqlQueryRequest(
                        single(parameters),
                        parameters.getOrDefault("default-graph-uri", List.of()),
                        parameters.getOrDefault("named-graph-uri", List.of())));
    }

    private static void read(ResourceRequest asked, Map<String, List<String>> parameters)
            throws IOException {
        switch (asked.bodyType()) {
            case "application/sparql-query" -> add(parameters, "query", asked.body());
            case "application/x-www-form-urlencoded" -> decode(asked.body(), parameters);
            case "application/sparql-update" ->
                    throw new Problem(415, "Updates are not taken: the graph is only read here.");
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
            throw new Problem(400, "Updates are not taken: the graph is only read here.");
        }
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1) {
            throw new Problem(
                    400,
                    "There must be exactly one query; there are "
                            + queries.size()
                            + ". Send it as the parameter 'query'.");
        }
        return queries.get(0);
    }
}
