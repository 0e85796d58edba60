package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.Series;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No year and no country leaks into the pages and files of another selection. */
class SelectionContentsTest {

    @RegisterExtension static final TestServer server = Series.server();

    /** Each country and year by a name or number that no other has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind/public-organisation",
                "kind/person",
                "kind/responsibility",
                "kind/channel",
                "overview/governance",
                "question/office-holders",
                "question/governance-by-field",
                "export/dataset.nq",
                "export/csv.zip",
                "export/cpov.ttl",
                "search?q=minister"
            })
    void answer_of_one_selection_has_nothing_of_another(String path) {
        String separator = path.contains("?") ? "&" : "?";
        String draft = text(path + separator + "country=ee&edition=2021");
        String reviewed = text(path + separator + "country=ee&edition=2019");
        String lithuania = text(path + separator + "country=lt");
        for (String name : List.of("Mari Lõoke", "side.example", "ministry-of-population")) {
            assertFalse(draft.contains(name), name);
            assertFalse(lithuania.contains(name), name);
        }
        for (String name : List.of("Jüri Kääramees", "digi.example", "parental-leave")) {
            assertFalse(reviewed.contains(name), name);
            assertFalse(lithuania.contains(name), name);
        }
        for (String name : List.of("ydrūnė", "digital-centre")) {
            assertFalse(draft.contains(name), name);
            assertFalse(reviewed.contains(name), name);
        }
    }

    private static String text(String path) {
        var response = server.get(path);
        assertEquals(200, response.statusCode(), path);
        return TestServer.text(response);
    }
}
