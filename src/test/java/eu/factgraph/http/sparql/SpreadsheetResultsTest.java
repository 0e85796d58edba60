package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that a spreadsheet would execute as a formula, in each CSV format. */
class SpreadsheetResultsTest {

    private static final String FORMULA = "=HYPERLINK(A1)";

    @TempDir Path folder;

    @Test
    void case_l4_csv_for_people_is_guarded_and_sparql_results_are_exact() {
        var data = ReleasedData.in(folder);
        data.edit(
                "be/things/register.ttl",
                "\"Crossroads Bank for Enterprises\"@en",
                "\"" + FORMULA + "\"@en");
        try (var server = new TestServer(null, data.source())) {
            String people = text(server.get("question/base-registers?format=csv"));
            assertTrue(people.startsWith("\uFEFF"), people);
            assertTrue(people.contains("'" + FORMULA), people);
            assertFalse(people.contains("," + FORMULA) || people.contains("\n" + FORMULA), people);
            for (String exact :
                    new String[] {
                        "question/base-registers.csv",
                        "sparql?format=csv&query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%22%3DHYPERLINK(A1)%22%40en%20BIND%28%22%3DHYPERLINK(A1)%22%20AS%20%3Fo%29%7D"
                    }) {
                var response = server.get(exact);
                assertEquals(200, response.statusCode(), exact);
                assertTrue(text(response).contains(FORMULA), text(response));
                assertFalse(text(response).contains("'" + FORMULA), text(response));
                assertFalse(text(response).startsWith("\uFEFF"), exact);
            }
        }
    }
}
