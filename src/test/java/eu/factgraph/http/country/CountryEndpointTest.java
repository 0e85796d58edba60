package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.factgraph.Series;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.endpoint.OpenApiDocument;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The changes between two editions over HTTP. */
class CountryEndpointTest {

    private static final String CHANGES = "country/ee/changes/2019-2021";

    @RegisterExtension static final TestServer server = Series.server();

    @Test
    void text_is_the_default_and_has_its_own_address() {
        var response = server.get(CHANGES);
        assertEquals(200, response.statusCode());
        assertEquals("text/plain;charset=utf-8", header(response, "Content-Type"));
        assertEquals(server.url + CHANGES + ".txt", header(response, "Content-Location"));
        assertEquals(
                "Accept, Accept-Language",
                header(response, "Vary").replace(", Accept-Encoding", ""));
        assertTrue(text(response).contains("Mari Lõoke"), text(response));
        assertEquals(text(response), text(server.get(CHANGES + ".txt", "Accept", "text/html")));
    }

    @Test
    void json_conforms_to_the_schema_of_the_openapi_description() {
        var response = server.get(CHANGES, "Accept", "application/json");
        assertEquals("application/json", header(response, "Content-Type"));
        assertEquals(text(response), text(server.get(CHANGES + ".json")));
        JsonObject openApi =
                JsonParser.parseString(text(server.get(OpenApiDocument.PATH))).getAsJsonObject();
        var schema = new JsonObject();
        schema.addProperty("$ref", "#/components/schemas/EditionDiff");
        schema.add("components", openApi.get("components"));
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString())
                        .validate(text(response), InputFormat.JSON));
    }

    /** {@code -Dfactgraph.golden=write} rewrites the files for review. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void json_and_csv_are_golden(String suffix) throws IOException {
        Path golden = Path.of("src/test/resources/golden/diff/ee-2019-2021." + suffix);
        String given =
                text(server.get(CHANGES + "." + suffix))
                        .replace(server.url, CanonicalNamespace.CANONICAL)
                        .replace("\r\n", "\n");
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.writeString(golden, given);
        }
        assertEquals(Files.readString(golden), given);
    }

    @Test
    void iris_dereference_on_this_server() {
        JsonObject json =
                JsonParser.parseString(text(server.get(CHANGES + ".json"))).getAsJsonObject();
        String later = json.getAsJsonObject("later").get("iri").getAsString();
        assertEquals(server.url + "graph/ee/2021", later);
    }

    @Test
    void known_tag_is_answered_with_304() {
        var response = server.get(CHANGES + ".json");
        String tag = header(response, "ETag");
        assertEquals(304, server.get(CHANGES + ".json", "If-None-Match", tag).statusCode());
    }

    @Test
    void head_has_the_header_of_get() {
        var head = server.send("HEAD", CHANGES, BodyPublishers.noBody());
        var get = server.get(CHANGES);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals(header(get, "ETag"), header(head, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "country/ee/changes/2019",
                "country/ee/changes/2019-2021.xml",
                "country/ee/changes/2019-2020",
                "country/xx/changes/2019-2021",
                "country/ee/changes/2019-2021/x"
            })
    void address_without_two_known_editions_is_not_found(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void unknown_year_lists_the_editions_of_the_country() {
        String problem = text(server.get("country/ee/changes/2019-2020"));
        assertTrue(problem.contains("no edition ee/2020; it has ee/2019, ee/2021"), problem);
    }

    @Test
    void editions_in_the_wrong_order_are_refused() {
        var response = server.get("country/ee/changes/2021-2019");
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("give the earlier edition first"), text(response));
    }

    @Test
    void other_media_type_is_not_acceptable() {
        var response = server.get(CHANGES, "Accept", "text/turtle");
        assertEquals(406, response.statusCode());
        assertTrue(text(response).contains("text/plain, application/json"), text(response));
    }
}
