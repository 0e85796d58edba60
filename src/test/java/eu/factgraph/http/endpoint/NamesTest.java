package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.TestServer;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in any language and script are found, and shown with their language. */
class NamesTest {

    private static final Path DATA = Path.of("src/test/resources/names/data");
    private static final String MINISTRY = "doc/el/organisation/ministry-of-digital-governance";

    @RegisterExtension
    static final TestServer server = new TestServer(null, SourceFolders.withData(DATA));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Υπουργείο Ψηφιακής Διακυβέρνησης | el/organisation/ministry-of-digital-governance",
                "υπουργειο ψηφιακης | el/organisation/ministry-of-digital-governance",
                "ΨΗΦΙΑΚΗΣ ΔΙΑΚΥΒΕΡΝΗΣΗΣ | el/organisation/ministry-of-digital-governance",
                "υψηδ | el/organisation/ministry-of-digital-governance",
                "държавна агенция | int/organisation/bulgarian-agency",
                "ЕЛЕКТРОННО УПРАВЛЕНИЕ | int/organisation/bulgarian-agency",
                "Цифрової трансформації | int/organisation/ukrainian-ministry",
                "МІНІСТЕРСТВО | int/organisation/ukrainian-ministry",
                "Держспецзвʼязку | int/organisation/ukrainian-ministry",
                "agenzija ghat-teknologija | int/organisation/maltese-agency",
                "AĠENZIJA | int/organisation/maltese-agency",
                "þjóðskrá | int/organisation/icelandic-registers",
                "Thjodskra Islands | int/organisation/icelandic-registers",
                "istatistik ofisi | int/organisation/turkish-office",
                "İSTATİSTİK | int/organisation/turkish-office"
            })
    void search_finds_a_name_in_its_script(String words, String resource) {
        var answer = server.get("search?q=" + encoded(words), "Accept", "application/json");
        var results =
                JsonParser.parseString(text(answer)).getAsJsonObject().getAsJsonArray("results");
        assertEquals(1, results.size(), () -> words + " gives " + results);
        assertEquals(
                server.url + "id/" + resource,
                results.get(0).getAsJsonObject().get("iri").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"en, el nl, el en", "nl, el en, el en", "fr, el nl, el en"})
    void page_lists_official_names_first(String page, String names, String aliases) {
        assertEquals(names, languages(page, "prefLabel"));
        assertEquals(aliases, languages(page, "altLabel"));
    }

    @Test
    void turtle_has_the_prefixes_of_the_country() {
        String turtle = text(server.get(MINISTRY + ".ttl"));
        String prefix = "el-organisation: <" + server.url + "id/el/organisation/>";
        assertTrue(turtle.contains(prefix), turtle);
        assertTrue(turtle.contains("\nel-organisation:ministry-of-digital-governance"), turtle);
    }

    /** The languages of the listed values of a property, in order. */
    private static String languages(String page, String property) {
        var html = Jsoup.parse(text(server.get(MINISTRY + ".html?lang=" + page)));
        var values =
                html.selectFirst(
                        "[aria-labelledby^=facts] div:has(> dt > a[href$=#%s])"
                                .formatted(property));
        return values.select("bdi").stream()
                .map(value -> value.hasAttr("lang") ? value.attr("lang") : page)
                .collect(Collectors.joining(" "));
    }
}
