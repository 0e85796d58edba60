package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are sorted, filtered and paged by their address. */
class AnswerViewsTest {

    private static final String HOLDERS = "question/office-holders";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void rows_are_sorted_by_a_column_in_both_directions() {
        List<String> up = column(page("question/bodies-by-kind?sort=country"), "Country");
        List<String> down = column(page("question/bodies-by-kind?sort=-country"), "Country");
        assertEquals(up.stream().sorted().toList(), up);
        assertEquals(down.stream().sorted(Comparator.reverseOrder()).toList(), down);
        assertFalse(up.equals(down));
        Element head = page("question/bodies-by-kind?sort=-country").selectFirst("th[aria-sort]");
        assertEquals("descending", head.attr("aria-sort"));
    }

    @Test
    void numbers_are_sorted_by_their_value_and_empty_cells_are_last() {
        List<String> values = column(page("question/money?sort=value"), "Value");
        var numbers = values.stream().map(one -> Long.valueOf(one.replace(" ", ""))).toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
        for (String sort : List.of("when", "-when")) {
            var stated = page("question/money?sort=" + sort).select("td[data-column^=Period]");
            assertTrue(stated.last().text().isEmpty());
            assertFalse(stated.first().text().isEmpty());
        }
    }

    @Test
    void rows_that_the_order_does_not_distinguish_stay_in_that_of_the_question() {
        List<String> all = csv(HOLDERS + "?format=csv&country=be");
        List<String> sorted = csv(HOLDERS + "?format=csv&country=be&sort=edition");
        assertEquals(all, sorted);
    }

    @Test
    void filters_keep_rows_whose_cells_contain_the_text() {
        Document page = page(HOLDERS + "?filter-country=belgium&filter-person=ANDRE");
        assertEquals(List.of("Belgium"), column(page, "Country").stream().distinct().toList());
        assertTrue(page.select("table.answer").text().contains("André Flahaut"));
        assertTrue(page.select(".answer-counts").text().contains("match"), page.text());
        assertEquals("belgium", page.selectFirst("#filter-country").attr("value"));
        assertTrue(page.selectFirst("details.view").hasAttr("open"));
        assertEquals(
                page.select("table.answer tbody tr").size(),
                csv(HOLDERS + "?format=csv&filter-country=belgium&filter-person=ANDRE").size() - 1);
    }

    @Test
    void filter_that_no_row_matches_keeps_its_form() {
        Document page = page(HOLDERS + "?filter-person=nobody%20%3Cb%3E");
        assertTrue(page.select("table.answer").isEmpty());
        assertEquals("nobody <b>", page.selectFirst("#filter-person").attr("value"));
        assertTrue(page.select(".answer-counts").text().contains("no row matches"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=shoe | parameter sort: there is no column 'shoe'; the columns are post, person, body, office, telephone, mail, country, edition, status",
                "sort=-shoe | parameter sort: there is no column 'shoe'",
                "filter-shoe=x | parameter filter-shoe: there is no column 'shoe'; the columns are post",
                "page=0 | parameter page: '0' is not a number from 1",
                "page=x | parameter page: 'x' is not a number from 1",
                "page=99 | parameter page: there are only"
            })
    void view_that_the_table_cannot_have_answers_400(String view, String message) {
        var response = server.get(HOLDERS + "?" + view, "Accept", "text/html");
        assertEquals(400, response.statusCode());
        assertTrue(Jsoup.parse(text(response)).text().contains(message), text(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=person", "filter-person=x", "page=2"})
    void results_for_programs_have_no_view(String view) {
        for (String path : List.of(HOLDERS + ".csv?", HOLDERS + ".json?", HOLDERS + ".ttl?")) {
            var response = server.get(path + view, "Accept", "application/json");
            assertEquals(400, response.statusCode(), path);
            String detail =
                    JsonParser.parseString(text(response))
                            .getAsJsonObject()
                            .get("detail")
                            .getAsString();
            assertTrue(detail.contains("sort"), detail);
        }
    }

    @Test
    void pages_have_all_rows_once() {
        Document page = page("question/services-by-theme");
        String counts = page.select(".answer-counts").text().replace(",", "");
        int expected = Integer.parseInt(counts.replaceAll("\\D.*", ""));
        assertEquals(csv("question/services-by-theme?format=csv").size() - 1, expected);
        int rows = page.select("table.answer tbody tr").size();
        for (String next = next(page); !next.isEmpty(); next = next(page)) {
            page = page(next.substring(1));
            rows += page.select("table.answer tbody tr").size();
        }
        assertEquals(expected, rows);
        assertTrue(rows > 1000, counts);
    }

    private static String next(Document page) {
        return page.select("nav.paging a[rel=next]").attr("href");
    }

    @Test
    void rows_with_one_first_cell_share_it() {
        Document page = page("question/base-registers?country=be");
        var groups = page.select("table.answer tbody");
        assertTrue(groups.stream().anyMatch(group -> group.select("tr").size() > 1));
        for (Element group : groups) {
            assertEquals(1, group.select("th[scope=rowgroup]").size());
            assertEquals(
                    String.valueOf(group.select("tr").size()),
                    group.selectFirst("th").attr("rowspan"));
        }
    }

    @Test
    void table_has_explicit_roles() {
        Document page = page(HOLDERS);
        assertEquals("table", page.selectFirst("table.answer").attr("role"));
        assertTrue(page.select("table.answer tr:not([role=row])").isEmpty());
        assertTrue(page.select("table.answer td:not([role=cell])").isEmpty());
        assertTrue(page.select("table.answer tbody th:not([role=rowheader])").isEmpty());
        assertTrue(page.select("table.answer thead th:not([role=columnheader])").isEmpty());
        assertTrue(page.select("table.answer td:not([data-column])").isEmpty());
    }

    @Test
    void page_links_its_file_its_query_and_its_languages() {
        Document page = page(HOLDERS + "?filter-country=belgium");
        var links = page.select(".answer-links a");
        assertTrue(links.get(0).attr("href").contains("filter-country=belgium&format=csv"));
        assertTrue(links.get(1).attr("href").contains("sparql?edit="));
        assertEquals(
                List.of("nl", "fr", "de"),
                page.select(".answer-links [hreflang]").eachAttr("lang"));
        for (Element link : links) {
            String path = link.absUrl("href").substring(server.url.length());
            String target = path.isEmpty() ? HOLDERS : path;
            assertEquals(
                    200, server.get(target, "Accept", "text/html,*/*;q=0.5").statusCode(), target);
        }
    }

    private static List<String> column(Document page, String heading) {
        return page.select("td[data-column=" + heading + "]").eachText();
    }

    private static List<String> csv(String path) {
        return text(server.get(path)).lines().toList();
    }

    private static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), text(response));
        return Jsoup.parse(text(response), server.url + path.replaceFirst("\\?.*", ""));
    }
}
