package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client of the reconciliation service, such as OpenRefine. */
record ReconciliationClient(TestServer server) {

    private static final Gson GSON = new Gson();

    JsonObject get(String path) {
        return object(server.get(path));
    }

    JsonObject manifest() {
        return get("reconcile");
    }

    JsonObject reconcile(Map<String, ?> queries) {
        return reconcile(GSON.toJson(queries));
    }

    JsonObject reconcile(String queries) {
        return object(post("queries", queries));
    }

    JsonObject extend(List<String> ids, List<?> properties) {
        return object(post("extend", GSON.toJson(Map.of("ids", ids, "properties", properties))));
    }

    HttpResponse<byte[]> post(String field, String json, String... headers) {
        return send("POST", field, json, headers);
    }

    HttpResponse<byte[]> send(String method, String field, String json, String... headers) {
        String form = field + "=" + encoded(json);
        if (method.equals("GET")) {
            return server.get("reconcile?" + form, headers);
        }
        var all =
                Stream.concat(
                        Stream.of("Content-Type", "application/x-www-form-urlencoded"),
                        Stream.of(headers));
        return server.send(
                "POST", "reconcile", BodyPublishers.ofString(form), all.toArray(String[]::new));
    }

    /** The path of a service of the manifest, relative to the server. */
    String path(JsonObject services, String name) {
        JsonObject service = services.getAsJsonObject(name);
        return path(
                service.get("service_url").getAsString()
                        + service.get("service_path").getAsString());
    }

    String path(String url) {
        assertTrue(url.startsWith(server.url), url);
        return url.substring(server.url.length());
    }

    static JsonArray candidates(JsonObject results, String query) {
        return results.getAsJsonObject(query).getAsJsonArray("result");
    }

    static String id(JsonElement entity) {
        return entity.getAsJsonObject().get("id").getAsString();
    }

    static void assertConforms(String schema, HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode(), text(response));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of(
                                                "src/test/resources/reconciliation/"
                                                        + schema
                                                        + ".json")))
                        .validate(text(response), InputFormat.JSON));
    }

    static JsonObject object(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), text(response));
        return object(text(response));
    }

    static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
