package eu.factgraph.http.sparql;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function and operator of SPARQL 1.1 (section 17) and XPath that a query may call, at its
 * limits. {@code functions/limits.tsv} has the values that the specifications define.
 */
class FunctionLimitsTest {

    private static final String PREFIXES =
            """
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            """;
    private static final int LEAST_ROWS = 1000;
    private static final List<Row> ROWS = rows();

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private record Row(String section, String expression, String value) {

        String query() {
            return PREFIXES
                    + (expression.startsWith("SELECT")
                            ? expression
                            : "SELECT (" + expression + " AS ?x) {}");
        }
    }

    private static List<Row> rows() {
        try (InputStream file =
                FunctionLimitsTest.class.getResourceAsStream("/functions/limits.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Stream<String> sections() {
        assertTrue(ROWS.size() > LEAST_ROWS, "rows: " + ROWS.size());
        return ROWS.stream().map(Row::section).distinct();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void function_at_its_limits_has_the_value_of_its_specification(String section) {
        var wrong = new ArrayList<String>();
        for (Row row : ROWS) {
            if (row.section().equals(section)) {
                String value = value(row);
                String right = canonical(row.value());
                if (!value.equals(right)) {
                    wrong.add(row.expression() + " is " + value + ", not " + right);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void case_04_concatenation_of_no_distinct_values_is_the_empty_string() {
        String none = "{ ?s <http://nope.example/p> ?v }";
        assertEquals("\"\"", value("SELECT (GROUP_CONCAT(DISTINCT ?v) AS ?x) " + none));
        assertEquals("\"\"", value("SELECT (GROUP_CONCAT(?v) AS ?x) " + none));
    }

    @Test
    void case_07_replace_by_a_pattern_that_matches_the_empty_string_is_an_error() {
        assertEquals("error", value("SELECT (REPLACE(\"abc\", \"x*\", \"-\") AS ?x) {}"));
        assertEquals("error", value("SELECT (REPLACE(\"xab\", \"x*\", \"-\") AS ?x) {}"));
    }

    /** ARQ registers functions under these IRIs, some with another meaning than in SPARQL 1.2. */
    @Test
    void case_09_function_of_the_namespace_sparql_is_refused_as_unknown() {
        var response =
                server.ask(
                        "SELECT ?v { VALUES ?v { \"tea\"@en \"en\"@fr \"tea\" } FILTER(<http://www.w3.org/ns/sparql#lang>(?v) = \"en\") }",
                        "*/*");
        assertEquals(400, response.statusCode());
        assertTrue(text(response).contains("There is no function"), text(response));
    }

    @Test
    void functions_by_iri_are_those_of_the_service_description() {
        String described = text(server.get("sparql", "Accept", "application/n-triples"));
        for (Row row : ROWS) {
            if (row.expression().startsWith("fn:") && !row.value().equals("400")) {
                String name = row.expression().substring(3, row.expression().indexOf('('));
                assertTrue(described.contains("xpath-functions#" + name + ">"), name);
            }
        }
        assertFalse(described.contains("<http://www.w3.org/ns/sparql#"), described);
        assertFalse(described.contains("ARQ/function"), described);
    }

    private static String value(Row row) {
        return value(row.query());
    }

    private static String value(String query) {
        var response = server.ask(query, "application/sparql-results+json");
        return response.statusCode() == 200
                ? canonical(only(response))
                : String.valueOf(response.statusCode());
    }

    /** The only value, or {@code null} if unbound. */
    private static Node only(HttpResponse<byte[]> response) {
        var rows =
                RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                        .create(ResultSetLang.RS_JSON)
                        .read(new ByteArrayInputStream(response.body()), new Context());
        assertTrue(rows.hasNext() || text(response).contains("\"bindings\""), text(response));
        return rows.hasNext() ? rows.next().get(Var.alloc("x")) : null;
    }

    private static String canonical(String value) {
        return value.equals("error") || value.matches("[45]\\d\\d")
                ? value
                : canonical(
                        QueryFactory.create(PREFIXES + "SELECT ?x {} VALUES ?x { " + value + " }")
                                .getValuesData()
                                .get(0)
                                .get(Var.alloc("x")));
    }

    /** Numbers as value and datatype, other terms as they are. */
    private static String canonical(Node term) {
        if (term == null) {
            return "error";
        }
        NodeValue value = NodeValue.makeNode(term);
        if (!value.isNumber()) {
            return term.toString();
        }
        return (value.isDecimal()
                        ? value.getDecimal().stripTrailingZeros().toPlainString()
                        : String.valueOf(value.getDouble()))
                + " "
                + term.getLiteralDatatypeURI();
    }
}
