package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL editor without JavaScript. */
class QueryEditorTest {

    private static final String POSTS =
            "SELECT ?post ?name { ?post a <http://www.w3.org/ns/org#Post> ; <http://www.w3.org/2004/02/skos/core#prefLabel> ?name } ORDER BY ?post";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void query_to_edit_is_in_the_form_but_not_run() {
        Document page = page("sparql?edit=" + encoded(POSTS));
        assertEquals(POSTS, page.select("textarea[name=query]").val());
        assertTrue(page.select("#answer table").isEmpty());
    }

    @Test
    void question_parameter_opens_its_query() {
        Document page = page("sparql?question=contacts");
        assertTrue(page.select("textarea[name=query]").val().contains("cv:contactPoint"));
        assertFalse(page.select("select[name=question] optgroup option[value=contacts]").isEmpty());
    }

    @Test
    void html_result_has_a_table_with_links_and_the_query() {
        Document page = page("sparql?query=" + encoded(POSTS));
        assertEquals(POSTS, page.select("textarea[name=query]").val());
        var csv = text(server.get("sparql?format=csv&query=" + encoded(POSTS))).lines().toList();
        assertEquals(csv.size() - 1, page.select("#answer tbody tr").size());
        assertEquals(List.of("post", "name"), page.select("#answer th").eachText());
        String link = page.select("#answer tbody a").first().absUrl("href");
        assertEquals(200, server.get(link.substring(server.url.length())).statusCode());
        String file = page.select("#answer a[href*=format=csv]").first().absUrl("href");
        assertEquals(csv, text(server.get(file.substring(server.url.length()))).lines().toList());
    }

    @Test
    void ask_and_construct_have_html_results() {
        assertEquals("Yes.", page("sparql?query=ASK%7B%7D").select("#answer .lead").text());
        assertEquals("Nein.", german("ASK { <urn:uuid:none> ?p ?o }"));
        Document statements =
                page("sparql?query=" + encoded("DESCRIBE <" + server.url + "id/be/act/x>"));
        assertTrue(statements.select("#answer table").isEmpty());
        Document some = page("sparql?query=" + encoded("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3"));
        assertEquals(3, some.select("#answer tbody tr").size());
    }

    private static String german(String query) {
        return page("sparql?lang=de&query=" + encoded(query)).select("#answer .lead").text();
    }

    @Test
    void long_result_shows_the_first_rows_and_the_number() {
        Document page = page("sparql?query=" + encoded("SELECT ?s { ?s ?p ?o } LIMIT 1500"));
        assertEquals(1000, page.select("#answer tbody tr").size());
        assertTrue(page.select("#answer").text().contains("1,000 of 1,500"));
    }

    @Test
    void syntax_error_is_shown_with_the_query() {
        var answer = server.get("sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%7D", "Accept", "text/html");
        assertEquals(400, answer.statusCode());
        Document page = Jsoup.parse(text(answer));
        assertEquals("SELECT * { ?s ?p }", page.select("textarea[name=query]").val());
        assertTrue(page.select("#fault").text().contains("line 1, column 18"), page.text());
    }

    @Test
    void hostile_query_stays_text() {
        String evil = "SELECT (\"</textarea><script>alert(1)</script>\" AS ?evil) {}";
        Document page = page("sparql?query=" + encoded(evil));
        assertEquals(evil, page.select("textarea[name=query]").val());
        assertTrue(page.select("script:not([src])").isEmpty());
        assertEquals(
                "</textarea><script>alert(1)</script>", page.select("#answer tbody td").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/sparql-results+json",
                "application/sparql-results+json,text/html;q=0.9",
                "text/csv,text/html;q=0.5"
            })
    void other_accept_headers_do_not_answer_html(String accept) {
        var answer = server.get("sparql?query=" + encoded(POSTS), "Accept", accept);
        assertFalse(
                answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    }

    @Test
    void editor_policy_alone_allows_inline_styles_and_no_policy_inline_scripts() {
        assertTrue(policy("sparql").contains("style-src 'self' 'unsafe-inline';"));
        assertTrue(policy("sparql").contains("script-src 'self';"));
        for (String path : List.of("", "question", "question/contacts", "docs/terms")) {
            assertTrue(policy(path).contains("style-src 'self';"), path);
        }
    }

    @Test
    void editor_assets_are_served() {
        Document page = page("sparql");
        for (String address :
                page.select("script[src], link[rel=stylesheet]").stream()
                        .map(one -> one.hasAttr("src") ? one.absUrl("src") : one.absUrl("href"))
                        .toList()) {
            assertEquals(
                    200, server.get(address.substring(server.url.length())).statusCode(), address);
        }
        for (String data : List.of("drawings", "completions", "endpoint")) {
            String address = page.select("#editor").first().absUrl("data-" + data);
            assertEquals(
                    200, server.get(address.substring(server.url.length())).statusCode(), address);
        }
    }

    @Test
    void completions_have_our_terms_on_this_base() {
        var words = JsonParser.parseString(text(server.get("editor.json"))).getAsJsonObject();
        assertEquals(
                server.url + "def/", words.getAsJsonObject("prefixes").get("def").getAsString());
        assertFalse(words.getAsJsonObject("prefixes").has("be-act"));
        assertTrue(iris(words.get("classes")).contains(server.url + "def/BaseRegister"));
        assertTrue(
                iris(words.get("properties"))
                        .contains("http://www.w3.org/2004/02/skos/core#prefLabel"));
    }

    private static List<String> iris(JsonElement terms) {
        return terms.getAsJsonArray().asList().stream()
                .map(term -> term.getAsJsonObject().get("iri").getAsString())
                .toList();
    }

    private static String policy(String path) {
        return server.get(path, "Accept", "text/html")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
