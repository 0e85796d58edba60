package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.QueryLimits;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is whole or it is refused, whatever the limit and the format. */
class QueryLimitsTest {

    private static final int ROWS = 50;
    private static final int BYTES = 20_000;

    /** 10^20 combinations: no machine gets to the end. */
    private static final String ENDLESS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";

    private static final List<String> ROW_TYPES =
            List.of(
                    "application/sparql-results+json",
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values");
    private static final List<String> TRIPLE_TYPES =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json",
                    "application/n-quads",
                    "application/trig");

    private static TestServer small;
    private static TestServer brief;

    @BeforeAll
    static void start() {
        small = new TestServer(new QueryLimits(Duration.ofMinutes(1), ROWS, BYTES), Set.of());
        brief =
                new TestServer(
                        new QueryLimits(Duration.ofSeconds(1), Long.MAX_VALUE, Long.MAX_VALUE),
                        Set.of());
    }

    @AfterAll
    static void stop() {
        small.close();
        brief.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?all) { %s }",
                "SELECT (COUNT(DISTINCT ?o) AS ?all) { %s }",
                "SELECT ?b (COUNT(*) AS ?all) { %s } GROUP BY ?b",
                "SELECT ?b (MAX(?o) AS ?most) { %s } GROUP BY ?b HAVING (COUNT(*) > 1)",
                "SELECT ?a { %s } ORDER BY ?o ?c LIMIT 1",
                "SELECT ?a { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') }",
                "SELECT ?a { { SELECT DISTINCT ?a { %s } ORDER BY ?a } }",
                "SELECT * { ?x a ?y FILTER NOT EXISTS { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') } }",
                "SELECT * { %s }",
                "ASK { %s FILTER (CONCAT(STR(?a), STR(?o)) = '') }",
                "CONSTRUCT { <urn:a> <urn:b> <urn:c> } { %s }",
                "DESCRIBE ?a { %s }"
            })
    void a_query_that_never_ends_is_ended(String query) {
        assertRefused(503, "1 seconds", brief.ask(query.formatted(ENDLESS), "*/*"));
    }

    /** One step of the engine, which by itself would not look at the clock within it. */
    @ParameterizedTest
    @ValueSource(strings = {"(%s*)*", "((%s*)*/<urn:x>)*"})
    void a_path_that_never_ends_is_ended(String path) {
        assertRefused(503, "1 seconds", ask(path));
    }

    @Test
    void a_path_whose_steps_multiply_is_ended_before_it_fills_the_memory() {
        assertRefused(413, "32 MiB", ask("(%1$s/%1$s/%1$s/%1$s/%1$s/%1$s/%1$s/%1$s)?"));
    }

    private static HttpResponse<byte[]> ask(String path) {
        String any = "(<urn:x>|!<urn:x>|^!<urn:x>)";
        return brief.ask(
                "ASK { <https://w3id.org/factgraph/id/be/place/belgium> "
                        + path.formatted(any)
                        + " <urn:none> }",
                "*/*");
    }

    @Test
    void as_many_rows_as_may_be_are_answered_whole() {
        var answer = small.ask("SELECT (1 AS ?one) { ?s ?p ?o } LIMIT " + ROWS, "text/csv");
        assertEquals(200, answer.statusCode());
        assertEquals(ROWS + 1, TestServer.text(answer).lines().count());
    }

    @Test
    void as_many_triples_as_may_be_are_answered_whole() {
        var answer = small.ask(construct("LIMIT " + ROWS), "application/n-triples");
        assertEquals(200, answer.statusCode());
        assertEquals(ROWS, TestServer.text(answer).lines().count());
    }

    /** Endless rows: the limit holds while they are made, not after. */
    @ParameterizedTest
    @MethodSource("rowTypes")
    void one_row_too_many_is_no_answer(String type) {
        assertRefused(
                413,
                ROWS + " rows",
                small.ask("SELECT (1 AS ?one) { ?s ?p ?o } LIMIT " + (ROWS + 1), type));
        assertRefused(
                413, ROWS + " rows", small.ask("SELECT (1 AS ?one) { " + ENDLESS + " }", type));
    }

    @ParameterizedTest
    @MethodSource("tripleTypes")
    void one_triple_too_many_is_no_answer(String type) {
        assertRefused(413, ROWS + " triples", small.ask(construct("LIMIT " + (ROWS + 1)), type));
        assertRefused(
                413,
                ROWS + " triples",
                small.ask("CONSTRUCT { ?a ?b ?c . ?m ?n ?o } { " + ENDLESS + " }", type));
        assertRefused(413, ROWS + " triples", small.ask("DESCRIBE ?s { ?s ?p ?o }", type));
    }

    @ParameterizedTest
    @MethodSource("rowTypes")
    void one_byte_too_many_is_no_answer(String type) {
        assertEquals(200, small.ask("SELECT (" + text(10) + " AS ?x) {}", type).statusCode());
        assertRefused(
                413, BYTES + " bytes", small.ask("SELECT (" + text(BYTES) + " AS ?x) {}", type));
    }

    @ParameterizedTest
    @MethodSource("tripleTypes")
    void one_byte_too_many_is_no_graph(String type) {
        String query = "CONSTRUCT { <urn:a> <urn:b:c> ?x } { BIND (%s AS ?x) }";
        assertEquals(200, small.ask(query.formatted(text(10)), type).statusCode());
        assertRefused(413, BYTES + " bytes", small.ask(query.formatted(text(BYTES)), type));
    }

    @Test
    void HEAD_tells_a_limit_as_GET_does() {
        var answer =
                small.send(
                        "HEAD",
                        "sparql?query=" + TestServer.encoded("SELECT (1 AS ?one) { ?s ?p ?o }"),
                        java.net.http.HttpRequest.BodyPublishers.noBody());
        assertEquals(413, answer.statusCode());
    }

    static Stream<Arguments> cut() {
        return Stream.of("rows", "bytes", "time")
                .flatMap(
                        limit ->
                                Stream.concat(ROW_TYPES.stream(), TRIPLE_TYPES.stream())
                                        .map(type -> Arguments.of(limit, type)));
    }

    /** For each limit and format, a client that we did not write takes a failure for a failure. */
    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void rdflib_and_SPARQLWrapper_take_no_cut_answer_for_a_whole_one(String limit)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/SPARQLWrapper"))) {
            Reference.missing("no SPARQLWrapper; install python3-sparqlwrapper");
        }
        String told =
                Reference.run(
                        "/usr/bin/python3",
                        "src/test/resources/clients/cut.py",
                        (limit.equals("time") ? brief : small).url + "sparql",
                        select(limit),
                        graph(limit));
        String status = limit.equals("time") ? "503" : "413";
        assertEquals(
                Stream.of(
                                "json", "xml", "csv", "tsv", "turtle", "nt", "xml", "json-ld",
                                "nquads", "trig")
                        .map(format -> format + " " + status)
                        .toList(),
                told.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void roqet_takes_no_cut_answer_for_a_whole_one(String limit)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/roqet"))) {
            Reference.missing("no roqet; install rasqal-utils");
        }
        String url = (limit.equals("time") ? brief : small).url + "sparql";
        assertFails("/usr/bin/roqet", "-q", "-p", url, "-r", "csv", "-e", select(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void comunica_takes_no_cut_answer_for_a_whole_one(String limit)
            throws IOException, InterruptedException {
        Path comunica = Path.of("target/tools/node_modules/.bin/comunica-sparql");
        if (!Files.isExecutable(comunica)) {
            Reference.missing(
                    "no Comunica in target/tools; install @comunica/query-sparql@4.5.0 there");
        }
        String source = "sparql@" + (limit.equals("time") ? brief : small).url + "sparql";
        assertFails(comunica.toString(), source, select(limit), "-t", "text/csv");
        assertFails(comunica.toString(), source, graph(limit), "-t", "text/turtle");
    }

    @ParameterizedTest
    @MethodSource("cut")
    void curl_takes_no_cut_answer_for_a_whole_one(String limit, String type)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/curl"))) {
            Reference.missing("no curl; install curl");
        }
        String url = (limit.equals("time") ? brief : small).url + "sparql";
        String query = ROW_TYPES.contains(type) ? select(limit) : graph(limit);
        assertFails(
                "/usr/bin/curl",
                "--silent",
                "--fail",
                "-H",
                "Accept: " + type,
                "--data-urlencode",
                "query=" + query,
                url);
    }

    private static void assertFails(String... command) throws IOException, InterruptedException {
        var outcome = Command.of(command).run();
        assertTrue(outcome.code() != 0, outcome::toString);
    }

    private static String select(String limit) {
        return switch (limit) {
            case "rows" -> "SELECT (1 AS ?one) { ?s ?p ?o }";
            case "bytes" -> "SELECT (" + text(BYTES) + " AS ?x) {}";
            default -> "SELECT ?a { " + ENDLESS + " FILTER (CONCAT(STR(?a), STR(?o)) = '') }";
        };
    }

    private static String graph(String limit) {
        return switch (limit) {
            case "rows" -> construct("");
            case "bytes" ->
                    "CONSTRUCT { <urn:a> <urn:b:c> ?x } { BIND (" + text(BYTES) + " AS ?x) }";
            default -> "CONSTRUCT { <urn:a> <urn:b:c> <urn:d> } { " + ENDLESS + " }";
        };
    }

    private static String construct(String end) {
        return "CONSTRUCT { ?s <urn:x:p> ?o } { SELECT DISTINCT ?s ?o { ?s a ?o } " + end + " }";
    }

    /** An expression whose text has {@code length} characters, in a short query. */
    private static String text(int length) {
        return "REPLACE('"
                + "a".repeat((int) Math.sqrt(length) + 1)
                + "', 'a', '"
                + "b".repeat((int) Math.sqrt(length) + 1)
                + "')";
    }

    static List<String> rowTypes() {
        return ROW_TYPES;
    }

    static List<String> tripleTypes() {
        return TRIPLE_TYPES;
    }

    private static void assertRefused(int status, String limit, HttpResponse<byte[]> answer) {
        assertEquals(status, answer.statusCode(), TestServer.text(answer));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        var problem = JSON.parse(TestServer.text(answer));
        String detail = problem.get("detail").getAsString().value();
        assertTrue(detail.contains(limit), detail);
    }
}
