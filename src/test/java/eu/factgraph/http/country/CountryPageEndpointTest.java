package eu.factgraph.http.country;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of countries as CSV and JSON, and what has no page. */
class CountryPageEndpointTest {

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static List<CSVRecord> csv(String path) throws IOException {
        var response = server.get(path);
        assertEquals("text/csv", header(response, "Content-Type"));
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(response).substring(1)))
                .getRecords();
    }

    private static JsonObject json(String path) {
        var response = server.get(path, "Accept", "application/json");
        assertEquals("application/json", header(response, "Content-Type"));
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"be/2019", "be/2023", "ee/2019", "dk/2021", "eu/2019", "li/2019"})
    void value_has_a_section_that_states_it(String edition) throws IOException {
        List<CSVRecord> rows = csv("country/" + edition + ".csv");
        assertTrue(rows.size() > 100, edition + " " + rows.size());
        var states = new TreeSet<String>();
        for (CSVRecord row : rows) {
            states.add(row.get("state"));
            boolean isMissing = row.get("state").equals("not in the graph");
            assertEquals(isMissing, row.get("stated in").isEmpty(), row.toString());
            assertFalse(isMissing && !row.get("value").isEmpty(), row.toString());
        }
        assertTrue(states.contains("stated"), states.toString());
    }

    @Test
    void csv_and_json_have_the_same_facts() throws IOException {
        List<CSVRecord> rows = csv("country/ee/2019.csv");
        JsonObject document = json("country/ee/2019");
        int facts = 0;
        for (JsonElement block : document.getAsJsonArray("blocks")) {
            facts += block.getAsJsonObject().getAsJsonArray("facts").size();
        }
        assertEquals(rows.size(), facts);
        assertEquals("Estonia", document.get("name").getAsString());
        assertEquals("drafted", document.get("status").getAsString());
        CSVRecord population =
                rows.stream()
                        .filter(row -> row.get("aspect (IRI)").endsWith("indicator/population"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("1319133", population.get("value"));
        assertEquals("2018", population.get("period"));
        assertEquals("inhabitants", population.get("unit"));
    }

    @Test
    void all_three_states_are_in_the_csv() throws IOException {
        var states = new TreeSet<String>();
        csv("country/be/2019.csv").forEach(row -> states.add(row.get("state")));
        csv("country/eu/2019.csv").forEach(row -> states.add(row.get("state")));
        assertEquals(
                List.of("not in the graph", "nothing reported", "stated"), List.copyOf(states));
    }

    @Test
    void status_of_a_fact_is_that_of_its_edition() throws IOException {
        assertTrue(
                csv("country/be/2019.csv").stream()
                        .allMatch(row -> row.get("status").equals("reviewed")));
        assertTrue(
                csv("country/be/2023.csv").stream()
                        .filter(row -> row.get("stated in").contains("graph/be/2023/"))
                        .allMatch(row -> row.get("status").equals("drafted")));
    }

    @Test
    void list_has_every_country_with_its_editions() throws IOException {
        List<CSVRecord> rows = csv("countries.csv");
        CSVRecord belgium =
                rows.stream()
                        .filter(row -> row.get("country").equals("be"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("2023 2022 2021 2019", belgium.get("editions"));
        assertEquals("2019", belgium.get("edition"));
        assertTrue(Integer.parseInt(belgium.get("services")) > 50);
        assertEquals(rows.size(), json("countries").getAsJsonArray("countries").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country/xx|There are factsheets of: be, bg",
                "country/be/2020|/country/be/2023, /country/be/2022",
                "country/be/2019.xml|/countries lists all",
                "country/BE|/countries lists all",
                "country/be/2019/nothing.svg|/country/be/2019 shows",
                "country/be/2019/nothing/query|/country/be/2019 shows",
                "countries.xml|/countries"
            })
    void missing_page_says_what_there_is(String path, String there) {
        var response = server.get(path, "Accept", "application/json");
        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains(there), text(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"country/be", "country/be/2019", "countries"})
    void other_media_type_is_not_acceptable(String path) {
        var response = server.get(path, "Accept", "image/png");
        assertEquals(406, response.statusCode());
        assertTrue(text(response).contains("text/csv"), text(response));
    }
}
