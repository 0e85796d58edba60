package eu.factgraph.http;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.endpoint.QuestionEndpoint;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.search.SearchFacet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters that have a meaning at an address. Any other is ignored and is in no key of the
 * cache: else a new one each time would have the same answer made anew.
 */
record RouteParameters(QuestionEndpoint questions, DiagramEndpoint drawings) {

    private static final Map<String, Set<String>> NAMES =
            Map.of(
                    "sparql",
                    Set.of(
                            "query",
                            "update",
                            "default-graph-uri",
                            "named-graph-uri",
                            "format",
                            "edit",
                            "question"),
                    "data",
                    Set.of("graph", "default"),
                    "search",
                    ofSearch(),
                    "reconcile",
                    Set.of("queries", "extend", "id", "prefix", "cursor", "type", "limit"));

    private static Set<String> ofSearch() {
        var names = new HashSet<>(Set.of("q", "page", "limit", "format"));
        Arrays.stream(SearchFacet.values()).map(SearchFacet::parameter).forEach(names::add);
        return names;
    }

    /**
     * The query of an address with its known parameters only, each as it was sent; with its
     * question mark, or empty.
     *
     * @param query without its question mark; {@code null} if there is none
     * @throws Problem 400 if a parameter is given twice, or cannot be decoded
     */
    String in(String path, String query) {
        QueryParameters.of(query);
        if (query == null) {
            return "";
        }
        var known = new ArrayList<String>();
        for (String parameter : query.split("&")) {
            if (isKnown(path, parameter)) {
                known.add(parameter);
            }
        }
        return known.isEmpty() ? "" : "?" + String.join("&", known);
    }

    private boolean isKnown(String path, String parameter) {
        Map<String, List<String>> decoded = QueryParameters.of(parameter);
        return decoded.entrySet().stream()
                .anyMatch(one -> isKnown(path, one.getKey(), one.getValue().get(0)));
    }

    private boolean isKnown(String path, String name, String value) {
        if (name.equals("lang")) {
            return Language.of(value).isPresent();
        }
        String first = path.split("[/.]", 2)[0];
        return switch (first) {
            case "around" -> name.equals("depth") && value.equals("2");
            case "export" -> name.equals("format") && value.equals("csv");
            case "overview" -> drawings.parameters(path).contains(name);
            // all: one that the question does not know is refused by name
            case "question" -> questions.isAt(path);
            default -> NAMES.getOrDefault(first, Set.of()).contains(name);
        };
    }
}
