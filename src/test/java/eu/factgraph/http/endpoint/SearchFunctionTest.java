package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static eu.factgraph.http.endpoint.SearchClient.search;
import static eu.factgraph.http.endpoint.SearchClient.sparql;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search as a SPARQL property function. */
class SearchFunctionTest {

    @RegisterExtension static final TestServer server = SearchClient.server;

    @Test
    void property_function_searches() {
        String search = "<https://w3id.org/factgraph/def/search>";
        String bank = server.url + "id/be/organisation/crossroads-bank-for-social-security";
        assertEquals(
                "thing,score\r\n" + bank + ",90.0\r\n",
                sparql("SELECT * { (?thing ?score) " + search + " \"ksz\" }"));
        assertEquals(
                "n\r\n3\r\n",
                sparql("SELECT (COUNT(*) AS ?n) { ?thing " + search + " (\"law\" 3) }"));
        assertEquals(
                "n\r\n1\r\n",
                sparql(
                        "SELECT (COUNT(*) AS ?n) { ?thing "
                                + search
                                + " \"social security\" . FILTER (?thing = <"
                                + bank
                                + ">) }"));
        assertEquals(
                "x\r\n" + bank + "\r\n",
                sparql("SELECT ?x { VALUES ?words { \"KSZ\" } ?x " + search + " ?words }"));
        assertEquals("x\r\n", sparql("SELECT ?x { (?x ?x) " + search + " \"KSZ\" }"));
        for (String misused :
                List.of(
                        "?x " + search + " <x:y>",
                        "(?x ?y ?z) " + search + " \"law\"",
                        "?x " + search + " (\"law\" \"many\")",
                        "?x " + search + " (\"law\" 1000)",
                        "?x " + search + " ?unbound")) {
            var response = server.get("sparql?query=" + encoded("SELECT * { " + misused + " }"));
            assertEquals(400, response.statusCode(), misused);
        }
    }

    @Test
    void other_property_functions_are_disabled() {
        for (String property :
                List.of(
                        "<java:eu.factgraph.search.SearchPropertyFunction>",
                        "<http://jena.apache.org/ARQ/property#strSplit>",
                        "<http://jena.apache.org/text#query>",
                        "<http://www.w3.org/2000/01/rdf-schema#member>")) {
            assertEquals("x\r\n", sparql("SELECT ?x { ?x " + property + " \"law\" }"), property);
        }
    }

    @Test
    void property_function_is_in_the_service_description() {
        var named = server.get("def/search");
        assertEquals(303, named.statusCode());
        assertEquals(server.url + "sparql", named.headers().firstValue("Location").orElse(""));
        String described = text(server.get("sparql", "Accept", "application/n-triples"));
        assertTrue(
                described.contains(
                        "sparql-service-description#propertyFeature> <"
                                + server.url
                                + "def/search>"));
    }
}
