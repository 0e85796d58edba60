package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure is written the same wherever it is shown; a low line is a non-breaking space. */
class FiguresTest {

    private static final char NO_BREAK_SPACE = '\u00a0';

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private final TestPages pages = new TestPages(server);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | population | 11_398_589 inhabitants",
                "en | inflation+rate | 2.3_%",
                "nl | inflation+rate | 2,3_%",
                "fr | inflation+rate | 2,3_%",
                "de | inflation+rate | 2,3_%",
                "en | GDP+at+market+prices | €450.5_billion"
            })
    void figure_is_written_alike_in_search_and_on_the_page_of_its_country(
            String language, String words, String written) {
        String figure = written.replace('_', NO_BREAK_SPACE);
        String parameters = "&country=be&lang=" + language;
        var hits = pages.page("search?q=" + words + parameters);
        assertEquals(figure + " (2018)", hits.selectFirst(".hits .amount").wholeText());
        List<String> tiles =
                pages.page("country/be/2019?lang=" + language).select(".value").stream()
                        .map(Element::wholeText)
                        .toList();
        assertTrue(tiles.stream().anyMatch(tile -> tile.startsWith(figure)), tiles::toString);
    }
}
