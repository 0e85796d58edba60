package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eu.factgraph.http.message.Problem;
import eu.factgraph.search.ReconciliationMatcher.MatchConstraint;
import eu.factgraph.search.ReconciliationMatcher.MatchRequest;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * One query of a batch (Reconciliation Service API 0.2, section 4.1). The text to match is a table
 * cell and may be of any type; the other members come from a program and are validated.
 *
 * @param field the request field with the batch
 * @param name the key of the query in the batch
 */
record MatchQuery(JsonField field, String name, JsonObject members) {

    private static final String QUERY = "query";
    private static final int DEFAULT_LIMIT = 10;

    /**
     * Returns the request to match; empty if the query has nothing to match.
     *
     * @throws Problem if a member of the query has the wrong type
     */
    Optional<MatchRequest> request(SearchIndex index) {
        Optional<String> text = text();
        Set<Node> types = types().stream().map(index::node).collect(Collectors.toSet());
        var constraints = constraints(index);
        int limit = field.integer(name + ".limit", members.get("limit"), DEFAULT_LIMIT);
        boolean hasTypesOnly = !members.has(QUERY) && !types.isEmpty();
        if (text.isEmpty() || text.get().isEmpty() && constraints.isEmpty() && !hasTypesOnly) {
            return Optional.empty();
        }
        return Optional.of(
                new MatchRequest(
                        text.get(),
                        types,
                        requiresAllTypes(),
                        constraints,
                        Math.max(1, Math.min(limit, SearchRequest.MAX_SIZE))));
    }

    /** Empty if the cell cannot be a name; an empty string if there is none. */
    private Optional<String> text() {
        JsonElement query = members.get(QUERY);
        if (query == null || query.isJsonNull()) {
            return Optional.of("");
        }
        if (!query.isJsonPrimitive()) {
            throw wrong(QUERY, query, "a string");
        }
        return Optional.of(query.getAsJsonPrimitive())
                .filter(JsonPrimitive::isString)
                .map(cell -> cell.getAsString().strip())
                .filter(name -> name.length() <= SearchRequest.MAX_LENGTH);
    }

    private List<String> types() {
        JsonElement type = members.get("type");
        if (type != null && type.isJsonArray()) {
            type.getAsJsonArray().forEach(this::checkType);
        } else if (type != null) {
            checkType(type);
        }
        return values(type);
    }

    private void checkType(JsonElement type) {
        if (!type.isJsonNull() && value(type).isEmpty()) {
            throw wrong("type", type, "an IRI or an array of IRIs");
        }
    }

    private boolean requiresAllTypes() {
        JsonElement strict = members.get("type_strict");
        if (strict == null || strict.isJsonNull()) {
            return false;
        }
        if (!strict.isJsonPrimitive()) {
            throw wrong("type_strict", strict, "any, all or should");
        }
        return strict.getAsString().equals("all");
    }

    /** Properties with blank cells do not constrain the match. */
    private List<MatchConstraint> constraints(SearchIndex index) {
        JsonElement properties = members.get("properties");
        if (properties == null || properties.isJsonNull()) {
            return List.of();
        }
        if (!properties.isJsonArray()) {
            throw wrong("properties", properties, "an array");
        }
        var constraints = new ArrayList<MatchConstraint>();
        for (JsonElement property : properties.getAsJsonArray()) {
            String path = "properties[" + constraints.size() + "]";
            JsonObject fields = field.object(name + "." + path, property);
            constraints.add(constraint(path, fields, index));
        }
        return constraints.stream().filter(constraint -> !constraint.values().isEmpty()).toList();
    }

    private MatchConstraint constraint(String path, JsonObject property, SearchIndex index) {
        JsonElement pid = property.get("pid");
        if (pid == null || !pid.isJsonPrimitive()) {
            throw wrong(path + ".pid", pid, "an IRI");
        }
        return new MatchConstraint(
                index.node(pid.getAsString()),
                values(property.get("v")).stream().filter(value -> !value.isBlank()).toList());
    }

    /** One value or a list, each a string, a number, a boolean or an object with an id. */
    private static List<String> values(JsonElement json) {
        if (json == null) {
            return List.of();
        }
        return json.isJsonArray()
                ? json.getAsJsonArray().asList().stream()
                        .flatMap(element -> value(element).stream())
                        .toList()
                : value(json).stream().toList();
    }

    private static Optional<String> value(JsonElement json) {
        JsonElement value = json.isJsonObject() ? json.getAsJsonObject().get("id") : json;
        return Stream.ofNullable(value)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .findFirst();
    }

    private Problem wrong(String member, JsonElement value, String expected) {
        return field.wrong(name + "." + member, value, expected);
    }
}
