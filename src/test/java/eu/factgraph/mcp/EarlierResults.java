package eu.factgraph.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The results of calls, from which the arguments of later calls are taken. */
final class EarlierResults {

    private final List<JsonElement> results = new ArrayList<>();

    void add(JsonElement result) {
        results.add(result);
    }

    JsonElement last() {
        return results.get(results.size() - 1);
    }

    /** With values in place of references. */
    JsonElement resolve(JsonElement argument) {
        if (argument.isJsonArray()) {
            var resolved = new JsonArray();
            argument.getAsJsonArray().forEach(one -> resolved.add(resolve(one)));
            return resolved;
        }
        if (!argument.isJsonObject()) {
            return argument;
        }
        JsonObject object = argument.getAsJsonObject();
        if (object.has("of")) {
            return taken(object);
        }
        if (object.has("bind")) {
            return bound(object);
        }
        var resolved = new JsonObject();
        object.asMap().forEach((name, value) -> resolved.add(name, resolve(value)));
        return resolved;
    }

    private JsonElement bound(JsonObject template) {
        String text = template.get("text").getAsString();
        for (var one : template.getAsJsonObject("bind").entrySet()) {
            text = text.replace("{" + one.getKey() + "}", resolve(one.getValue()).getAsString());
        }
        return new JsonPrimitive(text);
    }

    /** A field of the first object that has it, and has other fields as required. */
    private JsonElement taken(JsonObject reference) {
        String field = reference.get("take").getAsString();
        JsonObject where =
                reference.has("where") ? reference.getAsJsonObject("where") : new JsonObject();
        return objects(results.get(reference.get("of").getAsInt() - 1))
                .filter(object -> object.has(field) && has(object, where))
                .findFirst()
                .map(object -> object.get(field))
                .orElseThrow(() -> new AssertionError("no " + reference));
    }

    private static boolean has(JsonObject object, JsonObject where) {
        return where.entrySet().stream()
                .allMatch(one -> one.getValue().equals(object.get(one.getKey())));
    }

    private static Stream<JsonObject> objects(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().flatMap(EarlierResults::objects);
        }
        if (!element.isJsonObject()) {
            return Stream.empty();
        }
        JsonObject object = element.getAsJsonObject();
        return Stream.concat(
                Stream.of(object),
                object.asMap().values().stream().flatMap(EarlierResults::objects));
    }
}
