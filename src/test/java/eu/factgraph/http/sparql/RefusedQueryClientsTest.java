package eu.factgraph.http.sparql;

import static eu.factgraph.http.sparql.ExcessiveQueries.ROW_TYPES;
import static eu.factgraph.http.sparql.ExcessiveQueries.TRIPLE_TYPES;
import static eu.factgraph.http.sparql.ExcessiveQueries.graph;
import static eu.factgraph.http.sparql.ExcessiveQueries.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Third-party clients treat a query beyond a limit as failed, in every format. */
class RefusedQueryClientsTest {

    @RegisterExtension static final TestServer small = ExcessiveQueries.small();

    @RegisterExtension static final TestServer brief = ExcessiveQueries.brief();

    static Stream<Arguments> limitsAndTypes() {
        return Stream.of("rows", "bytes", "time")
                .flatMap(
                        limit ->
                                Stream.concat(ROW_TYPES.stream(), TRIPLE_TYPES.stream())
                                        .map(type -> Arguments.of(limit, type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void rdflib_and_sparqlwrapper_beyond_a_limit_get_its_status(String limit)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/SPARQLWrapper"))) {
            Reference.missing("no SPARQLWrapper; install python3-sparqlwrapper");
        }
        String output =
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
                output.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void roqet_beyond_a_limit_fails(String limit) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/roqet"))) {
            Reference.missing("no roqet; install rasqal-utils");
        }
        String url = (limit.equals("time") ? brief : small).url + "sparql";
        assertFails("/usr/bin/roqet", "-q", "-p", url, "-r", "csv", "-e", select(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "bytes", "time"})
    void comunica_beyond_a_limit_fails(String limit) throws IOException, InterruptedException {
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
    @MethodSource("limitsAndTypes")
    void curl_beyond_a_limit_fails(String limit, String type)
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
}
