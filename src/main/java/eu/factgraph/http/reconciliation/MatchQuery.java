package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.message.JsonField;
import eu.factgraph.http.message.Problem;
import eu.factgraph.search.ReconciliationMatcher;
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
 * One query of a batch (Reconciliation Service API 0.2, section 4.1). Its name is a cell of
 * somebody's table and may be anything; all else is written by a program and has to be right.
 *
 * @param field that the batch is in
 * @param name of the query in the batch
 */
record MatchQuery(JsonField field, String name, JsonObject members) {

    private static final String QUERY = "query";
    private static final int LIMIT = 10;

    /**
     * What is to be matched; nothing if the query holds nothing that could be.
     *
     * @throws Problem if a member of the query is not of its type
     */
    Optional<ReconciliationMatcher.MatchRequest> row(SearchIndex index) {
        Optional<String> words = words();
        Set<Node> types = types().stream().map(index::node).collect(Collectors.toSet());
        var constraints = constraints(index);
        int limit = limit();
        boolean isOfTypeAlone = !members.has(QUERY) && !types.isEmpty();
        if (words.isEmpty() || words.get().isEmpty() && constraints.isEmpty() && !isOfTypeAlone) {
            return Optional.empty();
        }
        return Optional.of(
                new ReconciliationMatcher.MatchRequest(
                        words.get(), types, isOfAll(), constraints, limit));
    }

    /** Nothing if no name can be such; empty if there is none. */
    private Optional<String> words() {
        JsonElement query = members.get(QUERY);
        if (query == null || query.isJsonNull()) {
            return Optional.of("");
        }
        if (!query.isJsonPrimitive()) {
            throw wrong(QUERY, query, "a text");
        }
        return Optional.of(query.getAsJsonPrimitive())
                .filter(cell -> cell.isString())
                .map(cell -> cell.getAsString().strip())
                .filter(text -> text.length() <= SearchRequest.LONGEST);
    }

    private List<String> types() {
        JsonElement type = members.get("type");
        if (type != null && type.isJsonArray()) {
            type.getAsJsonArray().forEach(one -> checkType(one));
        } else if (type != null) {
            checkType(type);
        }
        return values(type);
    }

    private void checkType(JsonElement type) {
        if (!type.isJsonNull() && value(type).isEmpty()) {
            throw wrong("type", type, "an IRI or a list of IRIs");
        }
    }

    private boolean isOfAll() {
        JsonElement strict = members.get("type_strict");
        if (strict == null || strict.isJsonNull()) {
            return false;
        }
        if (!strict.isJsonPrimitive()) {
            throw wrong("type_strict", strict, "any, all or should");
        }
        return strict.getAsString().equals("all");
    }

    private int limit() {
        JsonElement limit = members.get("limit");
        if (limit == null || limit.isJsonNull()) {
            return LIMIT;
        }
        try {
            if (limit.isJsonPrimitive()) {
                return Math.max(1, Math.min(limit.getAsInt(), SearchRequest.LARGEST));
            }
        } catch (NumberFormatException none) {
            throw wrong("limit", limit, "a whole number");
        }
        throw wrong("limit", limit, "a whole number");
    }

    /** A property whose cell is blank says nothing of what is sought. */
    private List<ReconciliationMatcher.MatchConstraint> constraints(SearchIndex index) {
        JsonElement properties = members.get("properties");
        if (properties == null || properties.isJsonNull()) {
            return List.of();
        }
        if (!properties.isJsonArray()) {
            throw wrong("properties", properties, "a list");
        }
        var constraints = new ArrayList<ReconciliationMatcher.MatchConstraint>();
        for (JsonElement property : properties.getAsJsonArray()) {
            String path = "properties[" + constraints.size() + "]";
            if (!property.isJsonObject()) {
                throw wrong(path, property, "an object");
            }
            constraints.add(constraint(path, property.getAsJsonObject(), index));
        }
        return constraints.stream().filter(one -> !one.values().isEmpty()).toList();
    }

    private ReconciliationMatcher.MatchConstraint constraint(
            String path, JsonObject property, SearchIndex index) {
        JsonElement pid = property.get("pid");
        if (pid == null || !pid.isJsonPrimitive()) {
            throw wrong(path + ".pid", pid, "an IRI");
        }
        return new ReconciliationMatcher.MatchConstraint(
                index.node(pid.getAsString()),
                values(property.get("v")).stream().filter(value -> !value.isBlank()).toList());
    }

    /** A value or several, each a text, a number, a boolean or an object with an id. */
    private static List<String> values(JsonElement given) {
        if (given == null) {
            return List.of();
        }
        return given.isJsonArray()
                ? given.getAsJsonArray().asList().stream()
                        .flatMap(one -> value(one).stream())
                        .toList()
                : value(given).stream().toList();
    }

    private static Optional<String> value(JsonElement given) {
        JsonElement value = given.isJsonObject() ? given.getAsJsonObject().get("id") : given;
        return Stream.ofNullable(value)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .findFirst();
    }

    private Problem wrong(String member, JsonElement value, String expected) {
        return field.wrong(name + "." + member, value, expected);
    }
}
