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

/** A name that a spreadsheet would run, in each CSV. */
class SpreadsheetResultsTest {

    private static final String FORMULA = "=HYPERLINK(A1)";

    @TempDir Path folder;

    @Test
    void case_L4_the_CSV_for_people_is_guarded_and_that_of_SPARQL_is_exact() {
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
                var answer = server.get(exact);
                assertEquals(200, answer.statusCode(), exact);
                assertTrue(text(answer).contains(FORMULA), text(answer));
                assertFalse(text(answer).contains("'" + FORMULA), text(answer));
                assertFalse(text(answer).startsWith("\uFEFF"), exact);
            }
        }
    }
}
