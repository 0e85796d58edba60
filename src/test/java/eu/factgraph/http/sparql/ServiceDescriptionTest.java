package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL 1.1 Service Description agrees with the behaviour of the endpoint. */
class ServiceDescriptionTest {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json",
                "application/n-quads",
                "application/trig"
            })
    void description_is_the_same_graph_in_every_syntax_without_blank_nodes(String type) {
        Graph described = described(server, type);
        assertTrue(described.isIsomorphicWith(described(server, "text/turtle")));
        assertTrue(
                described.stream()
                        .noneMatch(
                                triple ->
                                        triple.getSubject().isBlank()
                                                || triple.getObject().isBlank()));
        Node endpoint = NodeFactory.createURI(server.url + "sparql");
        assertTrue(described.contains(endpoint, sd("endpoint"), endpoint));
        assertTrue(described.contains(endpoint, sd("supportedLanguage"), sd("SPARQL11Query")));
        assertFalse(described.contains(Node.ANY, sd("languageExtension"), Node.ANY));
    }

    @Test
    void description_lists_the_named_graphs_that_a_query_finds() {
        var names =
                described(server, "text/turtle").stream(Node.ANY, sd("name"), Node.ANY)
                        .map(triple -> triple.getObject().getURI())
                        .collect(Collectors.toSet());
        var found =
                TestServer.text(server.ask("SELECT DISTINCT ?g { GRAPH ?g {} }", "text/csv"))
                        .lines()
                        .skip(1)
                        .collect(Collectors.toSet());
        assertTrue(names.size() > 10);
        assertEquals(found, names);
    }

    /** Named graphs about the graph itself are not part of the default graph. */
    @Test
    void default_graph_is_not_described_as_the_union() {
        assertNotEquals(count("GRAPH ?g { ?s ?p ?o }"), count("?s ?p ?o"));
        assertFalse(described(server, "text/turtle").contains(Node.ANY, sd("feature"), Node.ANY));
    }

    @Test
    void federated_query_is_a_feature_only_with_an_allow_list() {
        assertFalse(
                described(server, "text/turtle")
                        .contains(Node.ANY, sd("feature"), sd("BasicFederatedQuery")));
        try (var calling = new TestServer(QueryLimits.SERVED, Set.of(server.url + "sparql"))) {
            assertTrue(
                    described(calling, "text/turtle")
                            .contains(Node.ANY, sd("feature"), sd("BasicFederatedQuery")));
        }
    }

    @Test
    void listed_functions_can_be_called_and_others_cannot() {
        var functions =
                described(server, "text/turtle").stream(Node.ANY, sd("extensionFunction"), Node.ANY)
                        .map(triple -> triple.getObject().getURI())
                        .toList();
        assertTrue(functions.contains("http://www.w3.org/2005/xpath-functions/math#sqrt"));
        assertTrue(functions.stream().noneMatch(name -> name.endsWith("#wait")));
        assertTrue(
                TestServer.text(
                                server.ask(
                                        "SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?x) {}",
                                        "text/csv"))
                        .contains("2"));
    }

    @Test
    void browser_gets_the_query_editor() {
        var page =
                Jsoup.parse(TestServer.text(server.get("sparql", "Accept", "text/html,*/*;q=0.8")));
        assertFalse(page.select("form textarea[name=query]").isEmpty());
    }

    @Test
    void request_without_accept_gets_turtle() {
        assertEquals(
                "text/turtle",
                server.get("sparql").headers().firstValue("Content-Type").orElseThrow());
    }

    private static String count(String pattern) {
        return TestServer.text(
                server.ask(
                        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { " + pattern + " } }",
                        "text/csv"));
    }

    private static Graph described(TestServer server, String type) {
        var response = server.get("sparql", "Accept", type);
        assertEquals(200, response.statusCode());
        assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        return graph;
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
