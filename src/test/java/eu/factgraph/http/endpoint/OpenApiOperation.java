package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An operation of an OpenAPI document, with its path template and method. */
record OpenApiOperation(JsonObject document, String path, String method, JsonObject members) {

    String id() {
        return members.get("operationId").getAsString();
    }

    List<JsonObject> parameters() {
        return members.has("parameters")
                ? members.getAsJsonArray("parameters").asList().stream()
                        .map(one -> resolved(one.getAsJsonObject()))
                        .toList()
                : List.of();
    }

    JsonObject response(String status) {
        return resolved(members.getAsJsonObject("responses").getAsJsonObject(status));
    }

    /** The same for all operations that share a response. */
    String responseKey() {
        return members.getAsJsonObject("responses").get("200").toString();
    }

    /** The path and query with the values of the examples. */
    String address() {
        String address = path;
        var query = new ArrayList<String>();
        for (JsonObject parameter : parameters()) {
            String name = parameter.get("name").getAsString();
            if (parameter.get("in").getAsString().equals("path")) {
                address = address.replace("{" + name + "}", example(parameter));
            } else if (isRequired(parameter)) {
                query.add(name + "=" + encoded(example(parameter)));
            }
        }
        if (members.has("x-one-of")) {
            query.add(members.getAsJsonArray("x-one-of").get(1).getAsString());
        }
        return address.substring(1) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String example(JsonObject parameter) {
        return parameter.get("example").getAsString();
    }

    private static boolean isRequired(JsonObject parameter) {
        return parameter.has("required") && parameter.get("required").getAsBoolean();
    }

    private JsonObject resolved(JsonObject object) {
        if (!object.has("$ref")) {
            return object;
        }
        JsonObject target = document;
        for (String key : object.get("$ref").getAsString().substring(2).split("/")) {
            target = target.getAsJsonObject(key);
        }
        return target;
    }

    static Stream<OpenApiOperation> all(JsonObject document) {
        return document.getAsJsonObject("paths").entrySet().stream()
                .flatMap(path -> operations(document, path));
    }

    private static Stream<OpenApiOperation> operations(
            JsonObject document, Map.Entry<String, JsonElement> path) {
        return path.getValue().getAsJsonObject().entrySet().stream()
                .map(
                        operation ->
                                new OpenApiOperation(
                                        document,
                                        path.getKey(),
                                        operation.getKey(),
                                        operation.getValue().getAsJsonObject()));
    }
}
