package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Comparisons as CSV and JSON; {@code -Dfactgraph.golden=write} rewrites the golden file. */
class ComparisonFilesTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/golden/comparisons/governance-be-ee-lu.csv");

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void csv_is_the_golden_file() throws IOException {
        var response = server.get("compare/governance.csv?country=be,ee,lu");
        assertEquals("text/csv", header(response, "Content-Type").split(";")[0]);
        String csv =
                text(response)
                        .replace(server.url, "https://w3id.org/factgraph/")
                        .replace("\r\n", "\n");
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, csv);
        }
        assertEquals(Files.readString(GOLDEN), csv);
    }

    @Test
    void csv_is_in_the_language_of_the_address() {
        String head =
                text(server.get("compare/governance.csv?country=be&lang=fr"))
                        .lines()
                        .findFirst()
                        .get();
        assertTrue(head.contains("Belgique, 2019 (Relu)"), head);
    }

    @Test
    void csv_and_json_are_negotiated() {
        String path = "compare/governance?country=be,ee,lu";
        for (String type : List.of("csv", "json")) {
            String media = type.equals("csv") ? "text/csv" : "application/json";
            assertEquals(
                    text(server.get("compare/governance." + type + "?country=be,ee,lu")),
                    text(server.get(path, "Accept", media)));
        }
        assertEquals(406, server.get(path, "Accept", "image/png").statusCode());
    }

    @Test
    void json_has_all_countries_and_the_state_of_each_cell() {
        JsonObject json = json("compare/governance.json?country=at,be,nl,ee,lu,fr,de,es");
        assertEquals(
                List.of("at", "be", "nl", "ee", "lu", "fr", "de", "es"),
                stream(json.get("countries"))
                        .map(country -> country.get("code").getAsString())
                        .toList());
        assertEquals(
                List.of("no-sheet", "value", "not-in-graph", "value"),
                states(json, "governance/national/coordination").subList(0, 4));
        assertEquals(
                "nothing-reported", states(json, "governance/subnational/data-protection").get(1));
    }

    @Test
    void value_in_json_has_its_section() {
        JsonObject row =
                row(json("compare/governance.json?country=be"), "governance/national/coordination");
        JsonObject value =
                stream(stream(row.get("cells")).findFirst().orElseThrow().get("values"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                server.url + "id/be/organisation/digital-transformation-office",
                value.get("iri").getAsString());
        assertEquals(
                server.url + "graph/be/2019/governance/national/coordination",
                value.get("sections").getAsJsonArray().get(0).getAsString());
    }

    @Test
    void figures_have_unit_and_year() {
        JsonObject json = json("compare/basic-data.json?country=ee");
        JsonObject population =
                stream(json.get("rows"))
                        .filter(row -> row.get("name").getAsString().equals("population"))
                        .flatMap(row -> stream(row.get("cells")))
                        .flatMap(cell -> stream(cell.get("values")))
                        .findFirst()
                        .orElseThrow();
        assertEquals("1319133", population.get("value").getAsString());
        assertEquals("[\"2018\"]", population.getAsJsonObject("details").get("year").toString());
    }

    @Test
    void known_tag_is_answered_with_304() {
        String path = "compare/services.json?country=be";
        String tag = header(server.get(path), "ETag");
        assertEquals(304, server.get(path, "If-None-Match", tag).statusCode());
    }

    private static List<String> states(JsonObject json, String heading) {
        return stream(row(json, heading).get("cells"))
                .map(cell -> cell.get("state").getAsString())
                .toList();
    }

    private static JsonObject row(JsonObject json, String heading) {
        return stream(json.get("rows"))
                .filter(row -> row.get("heading").getAsString().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject json(String path) {
        return JsonParser.parseString(text(server.get(path))).getAsJsonObject();
    }

    private static Stream<JsonObject> stream(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
