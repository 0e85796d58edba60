package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.reconciliation.ReconciliationClient.assertConforms;
import static eu.factgraph.http.reconciliation.ReconciliationClient.candidates;
import static eu.factgraph.http.reconciliation.ReconciliationClient.id;
import static eu.factgraph.http.reconciliation.ReconciliationClient.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of properties for a list of entities. */
class DataExtensionTest {

    private static final String LABEL = SKOS.prefLabel.getURI();
    private static final Gson GSON = new Gson();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3", "\"2\"", "null", "-1", "99"})
    void limit_setting_bounds_the_values_of_a_property(String limit) {
        String entity = entityWithSeveralNames();
        String settings = "{\"lang\": \"all\", \"limit\": " + limit + "}";
        int values =
                values(entity, "{\"id\": \"" + LABEL + "\", \"settings\": " + settings + "}")
                        .size();
        String number = limit.replace("\"", "");
        int most = number.matches("[1-9]\\d*") ? Integer.parseInt(number) : Integer.MAX_VALUE;
        assertEquals(Math.min(most, names(entity)), values);
    }

    private static String entityWithSeveralNames() {
        return server.store.dataset().getDefaultGraph().stream(
                        Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.contains("/organisation/") && names(iri) > 3)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static int names(String iri) {
        return (int)
                server.store.dataset().getDefaultGraph().stream(
                                NodeFactory.createURI(iri), SKOS.prefLabel.asNode(), Node.ANY)
                        .count();
    }

    @Test
    void values_have_names_in_the_requested_language() throws IOException {
        String entity = server.url + "id/be/organisation/corve";
        String kind = "{\"id\": \"" + RDF.type.getURI() + "\"}";
        var names =
                values(entity, kind).asList().stream()
                        .map(value -> value.getAsJsonObject().get("str").getAsString())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.contains("Public body"), names.toString());
        assertTrue(names.stream().noneMatch(name -> name.contains("://")), names.toString());
        String query =
                GSON.toJson(
                        Map.of(
                                "ids",
                                List.of(entity),
                                "properties",
                                List.of(Map.of("id", RDF.type.getURI()))));
        var english = client.send("GET", "extend", query, "Accept-Language", "en");
        var dutch = client.send("GET", "extend", query, "Accept-Language", "nl");
        assertConforms("extension", dutch);
        assertNotEquals(text(english), text(dutch));
        assertEquals("nl", header(dutch, "Content-Language"));
        assertTrue(header(dutch, "Vary").contains("Accept-Language"));
        assertEquals(
                text(dutch), text(client.post("extend", query, "Accept-Language", "nl, en;q=0.5")));
        assertEquals(text(dutch), text(server.get("reconcile?lang=nl&extend=" + encoded(query))));
        assertNotEquals(
                text(server.get("reconcile/suggest/type?prefix=&lang=en")),
                text(server.get("reconcile/suggest/type?prefix=&lang=fr")));
    }

    @Test
    void unknown_entity_has_a_row_without_values() throws IOException {
        var response =
                client.post(
                        "extend",
                        "{\"ids\": [\"x:unknown\", \"not an IRI\", \"\"], \"properties\": [{\"id\": \""
                                + LABEL
                                + "\"}, {\"id\": \"x:none\"}]}");
        assertConforms("extension", response);
        JsonObject rows = object(response).getAsJsonObject("rows");
        assertEquals(List.of("x:unknown", "not an IRI", ""), List.copyOf(rows.keySet()));
        rows.asMap()
                .values()
                .forEach(
                        row ->
                                assertEquals(
                                        "{\"" + LABEL + "\":[],\"x:none\":[]}", row.toString()));
    }

    @Test
    void every_value_conforms_to_the_protocol() throws IOException {
        for (JsonElement type : client.manifest().getAsJsonArray("defaultTypes")) {
            var properties =
                    object(server.get("reconcile/properties?type=" + encoded(id(type))))
                            .getAsJsonArray("properties");
            String queries = "{\"q\": {\"type\": \"" + id(type) + "\", \"limit\": 20}}";
            var ids =
                    candidates(client.reconcile(queries), "q").asList().stream()
                            .map(ReconciliationClient::id)
                            .toList();
            var wanted = properties.asList().stream().map(one -> Map.of("id", id(one))).toList();
            assertConforms(
                    "extension",
                    client.post("extend", GSON.toJson(Map.of("ids", ids, "properties", wanted))));
        }
    }

    private static JsonArray values(String entity, String property) {
        return object(
                        client.post(
                                "extend",
                                "{\"ids\": [\""
                                        + entity
                                        + "\"], \"properties\": ["
                                        + property
                                        + "]}"))
                .getAsJsonObject("rows")
                .getAsJsonObject(entity)
                .asMap()
                .values()
                .iterator()
                .next()
                .getAsJsonArray();
    }
}
