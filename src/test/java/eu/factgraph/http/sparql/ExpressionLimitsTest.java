package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.QueryLimits;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No expression runs past the deadline of its query, and none makes a value without end. */
class ExpressionLimitsTest {

    private static final String PREFIXES =
            """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            """;
    private static final int MEBIBYTE = 1 << 20;
    private static final int DIGITS = 10_000;

    /** Reads 300 letters in 10^18 ways before it gives up. */
    private static final String SLOW =
            "\"" + "a".repeat(300) + "\", \"" + "(.*)".repeat(12) + "!\"";

    @RegisterExtension
    static final TestServer brief =
            new TestServer(
                    new QueryLimits(Duration.ofSeconds(1), Long.MAX_VALUE, Long.MAX_VALUE),
                    Set.of());

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    /** Where an expression can stand, with %s in its place. */
    private static final List<String> PLACES =
            List.of(
                    "SELECT (%s AS ?x) {}",
                    "SELECT * { BIND (%s AS ?x) }",
                    "SELECT * { FILTER (%s) }",
                    "SELECT * { VALUES ?v { 1 2 } FILTER (?v = 1 && %s) }",
                    "SELECT * { VALUES ?v { 1 2 } FILTER (%s || ?v = 3) }",
                    "SELECT * { FILTER (!%s) }",
                    "SELECT * { FILTER (%s IN (true, false)) }",
                    "SELECT * { FILTER (true NOT IN (%s)) }",
                    "SELECT (IF(%s, 1, 2) AS ?x) {}",
                    "SELECT (IF(true, %s, 2) AS ?x) {}",
                    "SELECT (COALESCE(%s, 1) AS ?x) {}",
                    "SELECT (COALESCE(1/0, IF(%s, 1/0, 1)) AS ?x) {}",
                    "SELECT (COUNT(*) AS ?n) { VALUES ?v { 1 } } GROUP BY (%s AS ?k)",
                    "SELECT ?v { VALUES ?v { 1 } } GROUP BY ?v HAVING (%s)",
                    "SELECT ?v { VALUES ?v { 1 2 } } ORDER BY (%s)",
                    "SELECT ?v { VALUES ?v { 1 2 } } ORDER BY DESC(%s) LIMIT 1",
                    "SELECT (COUNT(%s) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (SUM(IF(%s, 1, 0)) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (GROUP_CONCAT(DISTINCT STR(%s)) AS ?n) { VALUES ?v { 1 } }",
                    "SELECT (MAX(%s) AS ?n) (SAMPLE(%s) AS ?m) { VALUES ?v { 1 } }",
                    "SELECT * { FILTER EXISTS { FILTER (%s) } }",
                    "SELECT * { FILTER NOT EXISTS { BIND (%s AS ?x) } }",
                    "SELECT * { VALUES ?v { 1 } OPTIONAL { VALUES ?w { 2 } FILTER (%s) } }",
                    "SELECT * { { FILTER (%s) } UNION { VALUES ?v { 1 } } }",
                    "SELECT * { VALUES ?v { 1 } MINUS { VALUES ?v { 1 } FILTER (%s) } }",
                    "SELECT * { { SELECT (%s AS ?x) {} } }",
                    "SELECT * { { SELECT ?v { VALUES ?v { 1 } FILTER (%s) } LIMIT 1 } }",
                    "SELECT * { GRAPH ?g { ?s ?p ?o FILTER (%s) } }",
                    "SELECT DISTINCT ?s { ?s a ?type FILTER (CONTAINS(STR(?s), 'place') && %s) }",
                    "ASK { FILTER (%s) }",
                    "CONSTRUCT { <urn:a> <urn:b> ?x } { BIND (%s AS ?x) }",
                    "DESCRIBE ?s { VALUES ?s { <urn:a> } FILTER (%s) }");

    private static HttpResponse<byte[]> ask(TestServer asked, String query) {
        return asked.send(
                "POST",
                "sparql",
                BodyPublishers.ofString(PREFIXES + query),
                "Content-Type",
                "application/sparql-query",
                "Accept",
                "*/*");
    }

    private static String filled(String place, String expression) {
        return place.replace("%s", expression);
    }

    /** Each takes a second: they are sent side by side. */
    private static void assertAllRefused(int status, String reason, Stream<String> queries) {
        List<String> answered =
                queries.toList().parallelStream()
                        .map(
                                query -> {
                                    var answer = ask(brief, query);
                                    boolean isRefused =
                                            answer.statusCode() == status
                                                    && text(answer).contains(reason);
                                    return isRefused
                                            ? ""
                                            : query
                                                    + " gives "
                                                    + answer.statusCode()
                                                    + text(answer);
                                })
                        .filter(wrong -> !wrong.isEmpty())
                        .toList();
        assertEquals(List.of(), answered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(%s)",
                "fn:matches(%s)",
                "REGEX(%s, 'si')",
                "(REPLACE(%s, '') = '')",
                "(fn:replace(%s, '$1') = '')"
            })
    void pattern_without_end_ends_its_query_at_the_deadline(String call) {
        assertAllRefused(503, "1 seconds", Stream.of("ASK { FILTER " + filled(call, SLOW) + " }"));
    }

    @Test
    void pattern_without_end_ends_its_query_wherever_it_stands() {
        assertAllRefused(
                503,
                "1 seconds",
                PLACES.stream().map(place -> filled(place, "REGEX(" + SLOW + ")")));
    }

    @Test
    void pattern_that_depends_on_rows_ends_its_query_too() {
        String query =
                "SELECT * { VALUES (?text ?pattern) { (\""
                        + "a".repeat(300)
                        + "\" \""
                        + "(.*)".repeat(12)
                        + "!\") } FILTER (REGEX(?text, ?pattern)) }";
        assertAllRefused(503, "1 seconds", Stream.of(query));
    }

    @Test
    void case_c1_places_are_free_after_patterns_without_end() {
        String query = "SELECT * { FILTER(REGEX(" + SLOW + ")) }";
        assertAllRefused(503, "1 seconds", Stream.generate(() -> query).limit(8));
        assertEquals(200, ask(brief, "ASK {}").statusCode());
        assertEquals(200, brief.get("search?q=eBox").statusCode());
    }

    @Test
    void pattern_that_recurs_too_deeply_is_refused_in_plain_words() {
        String query = doubled(16, "FILTER (REGEX(?x16, \"^(a|b|ab)*$\"))");
        assertRefused(413, "pattern", ask(server, query));
        String nested =
                "ASK { FILTER (REGEX(\"a\", STR(\""
                        + "(".repeat(30_000)
                        + "a"
                        + ")".repeat(30_000)
                        + "\"))) }";
        assertRefused(413, "pattern", ask(server, nested));
    }

    /** A text of 2^times letters as ?x{times}. */
    private static String doubled(int times, String then) {
        return "SELECT (1 AS ?one) { BIND (\"a\" AS ?x0) "
                + IntStream.range(0, times)
                        .mapToObj(
                                step ->
                                        "BIND (CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d)"
                                                .formatted(step, step + 1))
                        .collect(Collectors.joining(" "))
                + " "
                + then
                + " }";
    }

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
    void text_past_its_limit_ends_the_query(String query) {
        assertRefused(413, MEBIBYTE + " bytes", ask(server, query));
    }

    @Test
    void text_of_the_greatest_length_is_answered() {
        assertEquals(200, ask(server, doubled(20, "FILTER (STRLEN(?x20) = 1048576)")).statusCode());
    }

    /** A number of 2^times + 1 digits as ?x{times}. */
    private static String squared(int times, String start, String then) {
        return "SELECT (1 AS ?one) { BIND ("
                + start
                + " AS ?x0) "
                + IntStream.range(0, times)
                        .mapToObj(
                                step ->
                                        "BIND (?x%1$d * ?x%1$d AS ?x%2$d)"
                                                .formatted(step, step + 1))
                        .collect(Collectors.joining(" "))
                + " "
                + then
                + " }";
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
    void number_past_its_limit_ends_the_query(String query) {
        assertRefused(413, DIGITS + " digits", ask(server, query));
    }

    @Test
    void case_c1b_number_that_is_squared_24_times_is_refused() {
        assertRefused(413, DIGITS + " digits", ask(server, squared(24, "99999999999", "")));
    }

    @Test
    void number_of_the_greatest_length_is_answered() {
        String most = "9".repeat(DIGITS);
        for (String number : List.of(most, "-" + most, "1." + "5".repeat(DIGITS - 1))) {
            assertEquals(
                    200,
                    ask(server, "SELECT (" + number + " + 0 AS ?x) {}").statusCode(),
                    number.substring(0, 9));
        }
    }

    @Test
    void search_for_a_long_text_in_a_long_text_ends() {
        String query = doubled(20, "FILTER (CONTAINS(?x20, CONCAT(?x19, \"b\")))");
        assertEquals(200, ask(server, query).statusCode());
    }

    /** Long texts are searched, and changed in case, in another way than short ones. */
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
    void long_text_is_read_as_a_short_one_is(String truth) {
        var answer = ask(server, doubled(13, "FILTER (" + truth + ")"));
        assertTrue(text(answer).contains("\"value\":\"1\""), text(answer));
    }

    @Test
    void limit_is_reached_where_expressions_stand_without_becoming_an_error_of_a_row() {
        String most = "9".repeat(DIGITS);
        assertAllRefused(
                413,
                DIGITS + " digits",
                PLACES.stream().map(place -> filled(place, "(" + most + " + 1 > 0)")));
    }

    private static void assertRefused(int status, String reason, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), text(answer));
        assertTrue(text(answer).contains(reason), text(answer));
    }
}
