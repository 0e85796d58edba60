package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.sparql.ExpressionQueries.DIGITS;
import static eu.factgraph.http.sparql.ExpressionQueries.PLACES;
import static eu.factgraph.http.sparql.ExpressionQueries.ask;
import static eu.factgraph.http.sparql.ExpressionQueries.assertAllRefused;
import static eu.factgraph.http.sparql.ExpressionQueries.assertRefused;
import static eu.factgraph.http.sparql.ExpressionQueries.doubled;
import static eu.factgraph.http.sparql.ExpressionQueries.filled;
import static eu.factgraph.http.sparql.ExpressionQueries.squared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression computes a text or number beyond the limits. */
class ValueLimitsTest {

    private static final int MEBIBYTE = 1 << 20;

    @RegisterExtension static final TestServer brief = ExpressionQueries.brief();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    static Stream<String> longTexts() {
        String half = "?x19, ?x19";
        return Stream.of(
                doubled(27, ""),
                doubled(20, "BIND (CONCAT(?x20, \"a\") AS ?y)"),
                doubled(20, "FILTER (CONCAT(?x20, \"a\") = \"\")"),
                doubled(20, "FILTER (!(CONCAT(?x20, \"a\") = \"\") || true)"),
                doubled(20, "BIND (COALESCE(CONCAT(?x20, \"a\"), 1) AS ?y)"),
                doubled(20, "FILTER EXISTS { FILTER (CONCAT(?x20, \"a\") = \"\") }"),
                doubled(19, "BIND (fn:concat(" + half + ", 1) AS ?y)"),
                doubled(
                        19,
                        "BIND (CONCAT("
                                + String.join(", ", List.of(half, half, half))
                                + ") AS ?y)"),
                doubled(19, "BIND (REPLACE(?x19, \"a\", \"$0$0$0\") AS ?y)"),
                doubled(10, "BIND (REPLACE(?x10, \"a\", \"" + "b".repeat(2000) + "\") AS ?y)"),
                doubled(19, "BIND (fn:replace(?x19, \"a\", \"bbb\", \"q\") AS ?y)"),
                doubled(18, "BIND (ENCODE_FOR_URI(REPLACE(?x18, \"a\", \"\u00e9\")) AS ?y)"),
                doubled(19, "BIND (UCASE(REPLACE(?x19, \"a\", \"\u0149\")) AS ?y)"),
                doubled(
                        16,
                        "BIND (fn:normalize-unicode(REPLACE(?x16, \"a\", \"\ufdfa\"), \"NFKD\") AS ?y)"),
                doubled(20, "BIND (IRI(CONCAT(\"urn:x:\", ?x20)) AS ?y)"),
                doubled(20, "BIND (STRLANG(CONCAT(?x20, ?x0), \"en\") AS ?y)"),
                doubled(
                        19,
                        "{ SELECT (GROUP_CONCAT(?w) AS ?y) { VALUES ?u { 1 2 3 } BIND (\""
                                + "b".repeat(100_000)
                                + "\" AS ?t) BIND (CONCAT(?t, ?t, ?t, ?t) AS ?w) } }"),
                doubled(
                        19,
                        "{ SELECT (GROUP_CONCAT(DISTINCT ?w; SEPARATOR=\""
                                + "b".repeat(10_000)
                                + "\") AS ?y) { ?w ?p ?o } }"),
                doubled(
                        12,
                        "{ SELECT ?s { ?s ?p ?o } ORDER BY (REPLACE(STR(?s), \".\", \""
                                + "b".repeat(60_000)
                                + "\")) }"));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void text_beyond_its_limit_ends_the_query(String query) {
        assertRefused(413, MEBIBYTE + " bytes", ask(server, query));
    }

    @Test
    void text_of_the_maximum_length_is_answered() {
        assertEquals(200, ask(server, doubled(20, "FILTER (STRLEN(?x20) = 1048576)")).statusCode());
    }

    static Stream<String> longNumbers() {
        String many = "9".repeat(DIGITS + 1);
        String most = "9".repeat(DIGITS);
        return Stream.of(
                squared(24, "99999999999", ""),
                squared(24, "-1.5", ""),
                squared(24, "0.1", ""),
                squared(14, "10", ""),
                squared(13, "10", "BIND (COALESCE(?x13 * ?x13, 1) AS ?y)"),
                squared(13, "10", "FILTER (?x13 * ?x13 = 1 || true)"),
                squared(13, "0.1", "BIND (IF(?x13 * ?x13 > 0, 1, 2) AS ?y)"),
                squared(13, "10", "BIND (?x13 / (1 / ?x13) AS ?y)"),
                "SELECT (" + most + " + 1 AS ?x) {}",
                "SELECT (-" + most + " - 1 AS ?x) {}",
                "SELECT (SUM(?v) AS ?x) { VALUES ?v { " + most + " 1 } }",
                "SELECT (SUM(?v * ?v) AS ?x) { VALUES ?v { " + most + " 1 } }",
                "SELECT (AVG(?v) AS ?x) { VALUES ?v { 1e0 } } HAVING (SUM(" + most + " * 10) > 0)",
                "SELECT (" + many + " AS ?x) {}",
                "SELECT (0." + many + " AS ?x) {}",
                "SELECT * { VALUES ?x { " + many + " } }",
                "SELECT * { ?s ?p " + many + " }",
                "SELECT * { ?s ?p ?o FILTER (?o = " + many + ") }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p \"" + many + "\"^^xsd:decimal } }",
                "SELECT ?o { ?s ?p ?o } ORDER BY (?o = " + many + ")",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND (-" + many + " AS ?x) }",
                "SELECT (xsd:integer(\"" + many + "\") AS ?x) {}",
                "SELECT (xsd:decimal(\"" + many + "\") AS ?x) {}",
                "SELECT (xsd:double(\"" + many + "\") AS ?x) {}",
                "SELECT (STRDT(\"" + many + "\", xsd:integer) AS ?x) {}",
                "SELECT (STRDT(\"" + many + "\", xsd:nonNegativeInteger) AS ?x) {}",
                "SELECT (STRDT(\"P" + many + "Y\", xsd:duration) AS ?x) {}",
                "SELECT (COALESCE(STRDT(\"" + many + "\", xsd:integer), 1) AS ?x) {}");
    }

    @ParameterizedTest
    @MethodSource("longNumbers")
    void number_beyond_its_limit_ends_the_query(String query) {
        assertRefused(413, DIGITS + " digits", ask(server, query));
    }

    @Test
    void case_c1b_number_that_is_squared_24_times_is_refused() {
        assertRefused(413, DIGITS + " digits", ask(server, squared(24, "99999999999", "")));
    }

    @Test
    void number_of_the_maximum_length_is_answered() {
        String most = "9".repeat(DIGITS);
        for (String number : List.of(most, "-" + most, "1." + "5".repeat(DIGITS - 1))) {
            assertEquals(
                    200,
                    ask(server, "SELECT (" + number + " + 0 AS ?x) {}").statusCode(),
                    number.substring(0, 9));
        }
    }

    @Test
    void search_for_a_long_text_in_a_long_text_completes() {
        String query = doubled(20, "FILTER (CONTAINS(?x20, CONCAT(?x19, \"b\")))");
        assertEquals(200, ask(server, query).statusCode());
    }

    /** Search and case conversion have separate code for long texts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRLEN(STRBEFORE(CONCAT(?x10, 'b'), CONCAT(SUBSTR(?x10, 1, 300), 'b'))) = 724",
                "STRAFTER(CONCAT(?x10, 'bc'), CONCAT(SUBSTR(?x10, 1, 300), 'b')) = 'c'",
                "!CONTAINS(?x10, CONCAT(SUBSTR(?x10, 1, 300), 'b'))",
                "CONTAINS(CONCAT(?x10, 'b', ?x10), CONCAT(SUBSTR(?x10, 1, 300), 'b', ?x10))",
                "STRLEN(UCASE(REPLACE(?x13, 'a', '\u00df'))) = 16384",
                "LCASE(UCASE(?x13)) = ?x13",
                "LCASE(CONCAT(?x12, '\ud83d\ude00', ?x12)) = CONCAT(?x12, '\ud83d\ude00', ?x12)",
                "UCASE(CONCAT(?x12, ' ', ?x12)) = REPLACE(CONCAT(?x12, ' ', ?x12), 'a', 'A')"
            })
    void long_text_gives_the_same_result_as_a_short_one(String truth) {
        var response = ask(server, doubled(13, "FILTER (" + truth + ")"));
        assertTrue(text(response).contains("\"value\":\"1\""), text(response));
    }

    @Test
    void limit_exceeded_in_any_position_is_not_an_expression_error() {
        String most = "9".repeat(DIGITS);
        assertAllRefused(
                brief,
                413,
                DIGITS + " digits",
                PLACES.stream().map(place -> filled(place, "(" + most + " + 1 > 0)")));
    }
}
