package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries for which ARQ itself returns too many, too few or wrong rows. */
class QueryCorrectnessTest {

    private static final String PREFIXES =
            """
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX ex: <http://absent.example/>
            """;

    @RegisterExtension static final TestServer SERVER = TestServer.onBuiltInData();

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "?s a ?o@?o = eli:LegalResource || CONTAINS(STR(?o), 'LegalResource')@CONTAINS(STR(?o), 'LegalResource')",
                "?s a ?o@CONTAINS(STR(?o), 'LegalResource') || eli:LegalResource = ?o@CONTAINS(STR(?o), 'LegalResource')",
                "?s a ?o@?o IN (eli:LegalResource) || ISIRI(?o)@ISIRI(?o)",
                "?s ?p ?o@?p = skos:prefLabel || LANG(?o) = 'en'@STR(?p) = STR(skos:prefLabel) || LANG(?o) = 'en'",
                "?s ?p ?o@?o = eli:LegalResource || ?p = skos:prefLabel@STR(?o) = STR(eli:LegalResource) || STR(?p) = STR(skos:prefLabel)",
            })
    void case_01_disjunction_of_equalities_adds_no_row(String pattern, String filter, String same) {
        assertEquals(count(pattern, same), count(pattern, filter));
    }

    private static List<String> count(String pattern, String filter) {
        return rows("SELECT (COUNT(*) AS ?n) { %s FILTER (%s) }".formatted(pattern, filter));
    }

    @Test
    void case_02_distinct_is_distinct_whatever_the_order() {
        assertEquals(
                List.of("\"a\"", "\"b\""),
                rows(
                        "SELECT DISTINCT ?v { VALUES (?v ?tag) { ('a' 1) ('b' 1) ('a' 2) } } ORDER BY STRLEN(?v) ?tag"));
        assertEquals(
                List.of("\"b\"", "\"a\""),
                rows(
                        "SELECT DISTINCT ?v { VALUES (?v ?tag) { ('a' 2) ('b' 1) ('a' 3) } } ORDER BY ?tag LIMIT 2"));
        List<String> labels =
                rows("SELECT DISTINCT ?l { ?s skos:prefLabel ?l ; a ?c } ORDER BY LANG(?l) ?c");
        assertEquals(labels.stream().distinct().toList(), labels);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "VALUES ?x { ex:x } ?x ex:p* ?y@0",
                "VALUES ?x { ex:x } ?y ex:p? ?x@0",
                "BIND (ex:x AS ?x) ?x ex:p* ?y@0",
                "OPTIONAL { BIND (ex:x AS ?x) } ?x (ex:p*)? ?y@0",
                "{ SELECT (ex:x AS ?x) {} } ?x ex:p* ?y@0",
                "VALUES ?x { ex:x } GRAPH ?g { ?x ex:p* ?y }@0",
                "VALUES ?x { ex:x } ?x ex:p* ?x@0",
                "ex:x ex:p* ?y@1",
                "?y ex:p? ex:x@1",
                "ex:x ex:p* ex:x@1",
                "ex:x ex:p+ ?y@0",
                "VALUES ?x { ex:x ex:y } ?x ex:p* ex:x@1",
                "VALUES ?x { eli:LegalResource } ?x ex:p* ?y@1",
            })
    void case_03_path_of_length_zero_matches_nodes_of_the_graph(String pattern, String count) {
        assertEquals(List.of(count), rows("SELECT (COUNT(*) AS ?n) { " + pattern + " }"));
    }

    @Test
    void path_between_terms_compares_terms_and_not_values() {
        assertEquals(
                List.of("0"),
                rows(
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER (ISNUMERIC(?o)) ?s !ex:p ?o2 . ?s !ex:p 0000000001 }"));
    }

    @Test
    void literal_as_predicate_matches_nothing() {
        assertEquals(
                List.of("1"),
                rows(
                        "SELECT (COUNT(*) AS ?n) { VALUES (?s ?p) { (eli:LegalResource 'x') (eli:LegalResource skos:prefLabel) } OPTIONAL { ?s ?p ?o . ?o ?q ?r } FILTER (!BOUND(?o) && ISLITERAL(?p)) }"));
    }

    private static List<String> rows(String query) {
        var response = SERVER.ask(PREFIXES + query, "text/tab-separated-values");
        assertEquals(200, response.statusCode(), TestServer.text(response));
        return TestServer.text(response).lines().skip(1).toList();
    }
}
