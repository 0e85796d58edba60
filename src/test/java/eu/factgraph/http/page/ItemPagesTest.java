package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order, headings and states of the pages of items. */
class ItemPagesTest {

    private static final String NOTE = "dd.note:contains(The sheet speaks of four domains)";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private final TestPages pages = new TestPages(server);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doc/be/system/g-cloud | G-Cloud, Belgium 2019",
                "doc/be/system/g-cloud?lang=nl | G-Cloud, België 2019",
                "doc/be/place/belgium | Belgium, 2019",
                "doc/concept/tier/national | national"
            })
    void title_names_country_and_year_of_the_edition(String path, String title) {
        Document page = pages.page(path);
        assertEquals(title + " – factgraph", page.title());
        assertEquals(title.replaceFirst(",.*", ""), page.selectFirst("h1").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void note_stands_at_the_same_fact_in_all_languages(String language) {
        int place = placeOfNote("doc/be/system/g-cloud");
        assertTrue(place >= 0);
        assertEquals(place, placeOfNote("doc/be/system/g-cloud?lang=" + language));
    }

    private int placeOfNote(String path) {
        List<Element> facts = pages.page(path).select("article dl > div");
        return facts.stream()
                .filter(fact -> fact.selectFirst(NOTE) != null)
                .mapToInt(facts::indexOf)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void heads_of_contacts_say_what_they_hold() {
        List<String> heads =
                pages.page(
                                "doc/be/post/deputy-prime-minister-and-minister-for-development-cooperation-digital-agenda-post-and-telecom")
                        .select("section[aria-labelledby=post-02-contacts] thead th")
                        .eachText();
        assertTrue(heads.containsAll(List.of("Telephone", "E-mail", "Address")), heads::toString);
        assertFalse(heads.contains("Relation") || heads.contains("Value"), heads::toString);
    }

    @Test
    void names_are_sorted_as_people_sort_them() {
        var names =
                pages
                        .page("around/be/organisation/federal-government")
                        .select("dl.around > div")
                        .stream()
                        .map(list -> list.select("dd a:not(.go)").eachText())
                        .filter(list -> list.size() > 2)
                        .toList();
        assertFalse(names.isEmpty());
        var collator = Collator.getInstance(Locale.ENGLISH);
        names.forEach(list -> assertEquals(list.stream().sorted(collator).toList(), list));
    }
}
