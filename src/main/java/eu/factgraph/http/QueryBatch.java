package eu.factgraph.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import eu.factgraph.page.Pages;
import eu.factgraph.search.Facet;
import eu.factgraph.search.Reconciliation;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Candidates for each query of a batch (Reconciliation Service API 0.2, section 4). */
record QueryBatch(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();
    private static final int LIMIT = 10;
    private static final TypeToken<LinkedHashMap<String, Query>> BATCH = new TypeToken<>() {};

    /** Section 4.1. */
    private record Query(
            String query,
            JsonElement type,
            Integer limit,
            List<Property> properties,
            String type_strict) {}

    private record Property(String pid, JsonElement v) {}

    /** Section 4.2. */
    private record Candidate(
            String id,
            String name,
            String description,
            List<Suggesting.Named> type,
            double score,
            List<Feature> features,
            boolean match) {}

    private record Feature(String id, double value) {}

    /**
     * @throws Problem if it is no such batch, or one of too many queries
     */
    Map<String, Object> results(String json) {
        Map<String, Query> queries = parsed(json);
        if (queries.size() > ServiceManifest.BATCH) {
            throw new Problem(
                    413,
                    "The batch has more than "
                            + ServiceManifest.BATCH
                            + " queries; send it in parts.");
        }
        var results = new LinkedHashMap<String, Object>();
        queries.forEach(
                (name, query) -> results.put(name, Map.of("result", candidates(name, query))));
        return results;
    }

    private static Map<String, Query> parsed(String json) {
        try {
            // as an object first: Gson takes an array of pairs for a map
            Map<String, Query> queries =
                    GSON.fromJson(GSON.fromJson(json, JsonObject.class), BATCH);
            if (queries != null) {
                return queries;
            }
        } catch (JsonParseException | IllegalStateException | NumberFormatException fault) {
            throw unreadable(fault.getMessage());
        }
        throw unreadable("it is empty");
    }

    private static Problem unreadable(String why) {
        return new Problem(
                400,
                "The field 'queries' is no batch as the Reconciliation Service API 0.2 has it, {\"q0\": {\"query\": \"a name\"}}: "
                        + why);
    }

    private List<Candidate> candidates(String name, Query query) {
        Reconciliation.Row row = row(name, query);
        return new Reconciliation(index)
                .candidates(row).stream().map(candidate -> candidate(candidate, row)).toList();
    }

    private Reconciliation.Row row(String name, Query query) {
        String words = query == null || query.query() == null ? "" : query.query().strip();
        if (query == null
                || words.isEmpty()
                        && (query.properties() == null || query.properties().isEmpty())) {
            throw unreadable("'" + name + "' has neither 'query' nor 'properties'");
        }
        if (words.length() > Sought.LONGEST) {
            throw unreadable("'" + name + "' has more than " + Sought.LONGEST + " letters");
        }
        return new Reconciliation.Row(
                words,
                types(query),
                "all".equals(query.type_strict()),
                constraints(name, query),
                Math.max(
                        1,
                        Math.min(query.limit() == null ? LIMIT : query.limit(), Sought.LARGEST)));
    }

    private Set<Node> types(Query query) {
        return values(query.type()).stream().map(index::node).collect(Collectors.toSet());
    }

    private List<Reconciliation.Constraint> constraints(String name, Query query) {
        var constraints = new ArrayList<Reconciliation.Constraint>();
        for (Property property :
                query.properties() == null ? List.<Property>of() : query.properties()) {
            if (property == null || property.pid() == null) {
                throw unreadable("'" + name + "' has a property without 'pid'");
            }
            constraints.add(
                    new Reconciliation.Constraint(
                            index.node(property.pid()), values(property.v())));
        }
        return constraints;
    }

    /** A value or several, each a text, a number, a boolean or an object with an id. */
    private static List<String> values(JsonElement given) {
        if (given == null || given.isJsonNull()) {
            return List.of();
        }
        return given.isJsonArray()
                ? given.getAsJsonArray().asList().stream().flatMap(QueryBatch::value).toList()
                : value(given).toList();
    }

    private static Stream<String> value(JsonElement given) {
        if (given.isJsonPrimitive()) {
            return Stream.of(given.getAsString());
        }
        return given.isJsonObject() && given.getAsJsonObject().has("id")
                ? value(given.getAsJsonObject().get("id"))
                : Stream.empty();
    }

    private Candidate candidate(Reconciliation.Candidate found, Reconciliation.Row row) {
        var features = new ArrayList<Feature>();
        features.add(new Feature("name", found.named()));
        if (!row.constraints().isEmpty()) {
            features.add(new Feature("properties", found.described()));
        }
        return new Candidate(
                found.entry().iri(),
                found.entry().name(),
                found.entry().description().map(Node::getLiteralLexicalForm).orElse(null),
                found.entry().values(Facet.KIND).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(kind -> new Suggesting.Named(kind.getURI(), pages.label(kind)))
                        .toList(),
                found.score(),
                features,
                found.match());
    }
}
