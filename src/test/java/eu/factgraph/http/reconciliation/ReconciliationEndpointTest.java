package eu.factgraph.http.reconciliation;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.reconciliation.ReconciliationClient.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services of the Reconciliation Service API 0.2, by the addresses in the manifest. */
class ReconciliationEndpointTest {

    private static final String BODY = "http://data.europa.eu/m8g/PublicOrganisation";
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";
    private static final String DATE = "http://data.europa.eu/eli/ontology#date_document";
    private static final String LABEL = SKOS.prefLabel.getURI();

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    private static final ReconciliationClient client = new ReconciliationClient(server);

    /** Section 3.1. */
    @Test
    void manifest_has_the_required_fields() {
        var response = server.get("reconcile");
        assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
        assertEquals("*", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        var manifest = object(response);
        assertTrue(manifest.getAsJsonArray("versions").toString().contains("\"0.2\""));
        for (String field : List.of("name", "identifierSpace", "schemaSpace")) {
            assertTrue(manifest.get(field).getAsJsonPrimitive().isString(), field);
        }
        assertTrue(manifest.getAsJsonObject("view").get("url").getAsString().contains("{{id}}"));
        for (String entity : List.of("entity", "type", "property")) {
            assertTrue(
                    client.path(manifest.getAsJsonObject("suggest"), entity)
                            .startsWith("reconcile/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "null",
                "\"x\"",
                "{\"q\": {\"query\": {\"a\": 1}}}",
                "{\"q\": {\"query\": \"x\", \"limit\": \"many\"}}",
                "{\"q\": {\"query\": \"x\", \"properties\": [{\"v\": 1}]}}",
                "{\"q\": {\"query\": \"x\", \"properties\": {\"v\": 1}}}"
            })
    void invalid_batch_gets_400_with_the_specification(String queries) {
        for (var response :
                List.of(
                        client.post("queries", queries),
                        server.get("reconcile?queries=" + encoded(queries)))) {
            assertEquals(400, response.statusCode(), queries);
            assertTrue(text(response).contains("Reconciliation Service API 0.2"), text(response));
        }
    }

    /** Section 6. */
    @Test
    void prefix_gets_suggestions() {
        var suggest = client.manifest().getAsJsonObject("suggest");
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        for (String prefix : List.of("Kruispuntbank van de Soc", bank)) {
            var entities =
                    object(
                                    server.get(
                                            client.path(suggest, "entity")
                                                    + "?prefix="
                                                    + encoded(prefix)))
                            .getAsJsonArray("result");
            assertEquals(bank, entities.get(0).getAsJsonObject().get("id").getAsString());
            assertTrue(entities.get(0).getAsJsonObject().get("notable").toString().contains(BODY));
        }
        assertTrue(
                text(server.get(client.path(suggest, "type") + "?prefix=public"))
                        .contains("\"" + BODY + "\""));
        assertTrue(
                text(server.get(client.path(suggest, "property") + "?prefix=name"))
                        .contains(LABEL));
        String all = client.path(suggest, "property") + "?prefix=";
        var first = client.get(all).getAsJsonArray("result");
        var rest = client.get(all + "&cursor=5").getAsJsonArray("result");
        assertEquals(first.get(5), rest.get(0));
    }

    /** Section 7. */
    @Test
    void extension_returns_values_of_each_kind() {
        var manifest = client.manifest();
        String proposing = client.path(manifest.getAsJsonObject("extend"), "propose_properties");
        var proposed =
                client.get(proposing + "?limit=40&type=" + encoded(ACT))
                        .getAsJsonArray("properties");
        assertTrue(proposed.size() <= 40);
        assertTrue(proposed.toString().contains(DATE));
        String law = server.url + "id/be/act/law-2017-07-18-electronic-identification";
        String applies = "http://data.europa.eu/eli/ontology#applies";
        var response =
                client.extend(
                        List.of(law, "x:nothing"),
                        List.of(
                                Map.of("id", LABEL, "settings", Map.of("lang", "all")),
                                Map.of("id", DATE),
                                Map.of("id", applies)));
        assertEquals(
                List.of(LABEL, DATE, applies),
                response.getAsJsonArray("meta").asList().stream()
                        .map(one -> one.getAsJsonObject().get("id").getAsString())
                        .toList());
        var row = response.getAsJsonObject("rows").getAsJsonObject(law);
        assertTrue(row.getAsJsonArray(LABEL).size() > 1);
        assertEquals(
                "2017-07-18T00:00:00Z",
                row.getAsJsonArray(DATE).get(0).getAsJsonObject().get("date").getAsString());
        assertEquals(
                server.url + "id/eu/act/regulation-910-2014-eidas",
                row.getAsJsonArray(applies).get(0).getAsJsonObject().get("id").getAsString());
        assertEquals(
                "[]",
                response.getAsJsonObject("rows").getAsJsonObject("x:nothing").get(DATE).toString());
        var dutch =
                client.extend(
                                List.of(server.url + "id/be/organisation/corve"),
                                List.of(Map.of("id", LABEL, "settings", Map.of("lang", "nl"))))
                        .getAsJsonObject("rows");
        assertTrue(dutch.toString().contains("Vlaams e-government"));
        for (String wrong : List.of("{", "{}", "{\"ids\": [null], \"properties\": []}", "7")) {
            assertEquals(400, client.post("extend", wrong).statusCode(), wrong);
        }
    }

    /** Section 5. */
    @Test
    void preview_may_be_framed_and_other_pages_may_not() {
        var manifest = client.manifest();
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        var preview = server.get(template(manifest, "preview", bank), "Accept-Language", "nl");
        assertEquals(200, preview.statusCode());
        assertTrue(policy(preview).contains("frame-ancestors *"));
        assertTrue(policy(preview).contains("default-src 'none'"));
        assertTrue(Jsoup.parse(text(preview)).select("h1").text().startsWith("Kruispuntbank van"));
        assertTrue(
                policy(server.get("search", "Accept", "text/html"))
                        .contains("frame-ancestors 'none'"));
        var view = server.get(template(manifest, "view", bank));
        assertEquals(303, view.statusCode());
        assertEquals(bank, view.headers().firstValue("Location").orElse(""));
        assertEquals(404, server.get(template(manifest, "view", "http://x/")).statusCode());
        assertEquals(404, server.get("reconcile/preview").statusCode());
    }

    private static String template(JsonObject manifest, String service, String id) {
        return client.path(manifest.getAsJsonObject(service).get("url").getAsString())
                .replace("{{id}}", encoded(id));
    }

    private static String policy(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
