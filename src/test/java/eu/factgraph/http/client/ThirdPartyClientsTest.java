package eu.factgraph.http.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Third-party clients query the endpoint or follow links. */
class ThirdPartyClientsTest {

    private static final Path ROQET = Path.of("/usr/bin/roqet");
    private static final Path TRAVERSAL =
            Path.of("target/tools/traversal/node_modules/.bin/comunica-sparql-link-traversal");
    private static final String ACT = "http://data.europa.eu/eli/ontology#LegalResource";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void roqet_gets_the_rows_of_the_endpoint() throws IOException, InterruptedException {
        if (!Files.isExecutable(ROQET)) {
            Reference.missing("no roqet; install rasqal-utils");
        }
        for (Question question : Question.in(Path.of("ontology/questions"))) {
            assertRows(
                    question,
                    Reference.run(
                            ROQET.toString(),
                            "-q",
                            "-i",
                            "sparql11-query",
                            "-p",
                            server.url + "sparql",
                            "-r",
                            "csv",
                            "-e",
                            question.with(Map.of())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void sparqlwrapper_gets_the_rows_of_the_endpoint_as_json(String method)
            throws IOException, InterruptedException {
        var names = List.of("base-registers", "life-event", "transpositions");
        for (Question question : Question.in(Path.of("ontology/questions"))) {
            if (names.contains(question.name())) {
                assertRows(question, wrapper(method, "rows", bare(question)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void sparqlwrapper_gets_boolean_results(String method)
            throws IOException, InterruptedException {
        assertEquals("True\n", wrapper(method, "truth", "ASK { ?act a <" + ACT + "> }"));
        assertEquals("False\n", wrapper(method, "truth", "ASK { ?act a <" + ACT + "s> }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void sparqlwrapper_constructs_a_graph(String method) throws IOException, InterruptedException {
        var expected =
                server.store.dataset().getDefaultGraph().stream(
                                Node.ANY, RDF.Nodes.type, NodeFactory.createURI(ACT))
                        .map(act -> act.getSubject() + " " + RDF.type + " " + ACT)
                        .sorted()
                        .toList();
        assertTrue(expected.size() > 1);
        String made = wrapper(method, "statements", "CONSTRUCT WHERE { ?act a <" + ACT + "> }");
        assertEquals(expected, made.lines().sorted().toList());
    }

    /** The query has GRAPH clauses because this client prefers N-Quads. */
    @Test
    void comunica_follows_links_from_a_service_to_the_parent_body()
            throws IOException, InterruptedException {
        if (!Files.isExecutable(TRAVERSAL)) {
            Reference.missing(
                    "no link traversal; install @comunica/query-sparql-link-traversal@0.5.0"
                            + " in target/tools/traversal");
        }
        String service = server.url + "id/be/service/pensions";
        String found =
                Reference.run(
                        TRAVERSAL.toString(),
                        service,
                        """
                        SELECT DISTINCT ?body ?above ?kind {
                          GRAPH ?a { <%s> <http://data.europa.eu/m8g/hasCompetentAuthority> ?body }
                          GRAPH ?b { ?body <http://www.w3.org/ns/org#subOrganizationOf> ?above }
                          GRAPH ?c { ?above <http://www.w3.org/ns/org#classification> ?kind }
                        }
                        """
                                .formatted(service),
                        "--lenient",
                        "-l",
                        "error",
                        "-t",
                        "text/csv");
        assertEquals(
                List.of(
                        "body,above,kind",
                        "id/be/organisation/digital-transformation-office,"
                                + "id/be/organisation/fps-bosa,id/concept/body-kind/ministry"),
                found.lines()
                        .map(line -> line.replace(server.url, "").replaceAll("[<>]", ""))
                        .toList());
        assertFalse(
                new String(server.get("doc/be/service/pensions.nt").body(), StandardCharsets.UTF_8)
                        .contains("id/be/organisation/fps-bosa"));
    }

    /** This client mistakes a query that begins with two comments for an update. */
    private static String bare(Question question) {
        return question.with(Map.of()).replaceAll("(?m)^#.*\\n", "");
    }

    private static String wrapper(String method, String kind, String query)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/SPARQLWrapper"))) {
            Reference.missing("no SPARQLWrapper; install python3-sparqlwrapper");
        }
        return Reference.run(
                "/usr/bin/python3",
                "src/test/resources/clients/endpoint.py",
                server.url + "sparql",
                method,
                kind,
                query);
    }

    /** In any order. */
    private static void assertRows(Question question, String csv) {
        assertEquals(
                EndpointRows.of(server, question),
                EndpointRows.canonical(server, csv),
                question.name());
    }
}
