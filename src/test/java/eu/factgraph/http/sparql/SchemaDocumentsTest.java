package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What assistants read before they write a query: the schema as VoID, and example queries. */
class SchemaDocumentsTest {

    private static final String PREFIXES =
            "PREFIX void: <http://rdfs.org/ns/void#> PREFIX ext: <http://ldf.fi/void-ext#> "
                    + "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                    + "PREFIX schema: <https://schema.org/> ";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    /** Classes with properties, and with the classes and datatypes of values where there are. */
    private static final String SCHEMA =
            "?ofClass void:class ?type ; void:propertyPartition ?ofProperty . ?ofProperty void:property ?property ";

    @Test
    void schema_has_every_class_and_property_of_the_data_with_its_count() {
        assertEquals(
                rows(
                        "SELECT ?type ?property (COUNT(*) AS ?n) { ?item a ?type ; ?property ?value } GROUP BY ?type ?property"),
                rows(
                        "SELECT ?type ?property ?n FROM <%s> { %s ; void:triples ?n }"
                                .formatted(document("void"), SCHEMA)));
    }

    @Test
    void schema_has_the_number_of_instances_of_every_class() {
        assertEquals(
                rows("SELECT ?type (COUNT(DISTINCT ?s) AS ?n) { ?s a ?type } GROUP BY ?type"),
                rows(
                        "SELECT ?type ?n FROM <%s> { ?any void:class ?type ; void:entities ?n }"
                                .formatted(document("void"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"void:classPartition", "ext:objectClassPartition"})
    void schema_has_the_classes_of_values_with_their_counts(String partition) {
        assertEquals(
                rows(
                        "SELECT ?type ?property ?range (COUNT(*) AS ?n) { ?item a ?type ; ?property ?value . ?value a ?range } GROUP BY ?type ?property ?range"),
                rows(
                        "SELECT ?type ?property ?range ?n FROM <%s> { %s ; %s ?values . ?values void:class ?range ; void:triples ?n }"
                                .formatted(document("void"), SCHEMA, partition)));
    }

    @Test
    void schema_has_the_datatypes_of_values_with_their_counts() {
        assertEquals(
                rows(
                        "SELECT ?type ?property ?range (COUNT(*) AS ?n) { ?item a ?type ; ?property ?value FILTER (isLiteral(?value)) BIND (DATATYPE(?value) AS ?range) } GROUP BY ?type ?property ?range"),
                rows(
                        "SELECT ?type ?property ?range ?n FROM <%s> { %s ; ext:datatypePartition ?values . ?values ext:datatype ?range ; void:triples ?n }"
                                .formatted(document("void"), SCHEMA)));
    }

    @Test
    void documents_are_default_graphs_of_the_protocol() {
        String query = TestServer.encoded(PREFIXES + "SELECT ?type { %s }".formatted(SCHEMA));
        String graph = "&default-graph-uri=" + TestServer.encoded(document("void"));
        assertFalse(bindings(server.get("sparql?query=" + query + graph).body()).isEmpty());
        assertEquals(Set.of(), bindings(server.get("sparql?query=" + query).body()));
    }

    @Test
    void examples_have_their_text_in_four_languages_and_declared_prefixes() {
        String examples = document("sparql-examples");
        assertEquals(
                rows(
                        "SELECT ?q ?language FROM <%s> { ?q a sh:SPARQLExecutable VALUES ?language { 'en' 'nl' 'fr' 'de' } }"
                                .formatted(examples)),
                rows(
                        "SELECT ?q ?language FROM <%s> { ?q a sh:SPARQLSelectExecutable ; rdfs:comment ?text ; schema:target <%ssparql> ; schema:keywords ?word ; sh:prefixes/sh:declare ?any BIND (LANG(?text) AS ?language) }"
                                .formatted(examples, server.url)));
        assertEquals(
                Set.of(),
                rows(
                        "SELECT ?prefix FROM <%s> { ?one sh:prefix ?prefix ; sh:namespace ?namespace . ?other sh:prefix ?prefix ; sh:namespace ?different FILTER (?namespace != ?different) }"
                                .formatted(examples)));
    }

    @Test
    void every_example_runs_as_it_stands() {
        var queries =
                bindings(
                        server.ask(
                                        PREFIXES
                                                + "SELECT ?select FROM <%s> { ?q sh:select ?select }"
                                                        .formatted(document("sparql-examples")),
                                        "application/sparql-results+json")
                                .body());
        assertTrue(queries.size() > 40, "" + queries.size());
        for (List<String> query : queries) {
            var answer = server.ask(query.get(0), "application/sparql-results+json");
            assertEquals(200, answer.statusCode(), query.get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"void", "sparql-examples"})
    void documents_are_the_same_graph_in_every_syntax_without_blank_nodes(String name) {
        Graph turtle = graph(name, "text/turtle");
        assertTrue(turtle.size() > 100);
        assertTrue(
                turtle.stream()
                        .noneMatch(one -> one.getSubject().isBlank() || one.getObject().isBlank()));
        for (String type :
                List.of("application/n-triples", "application/ld+json", "application/rdf+xml")) {
            assertTrue(turtle.isIsomorphicWith(graph(name, type)), type);
        }
        assertEquals(406, server.get(".well-known/" + name, "Accept", "text/html").statusCode());
    }

    @Test
    void graph_variable_ranges_over_no_document() {
        Set<List<String>> graphs = rows("SELECT DISTINCT ?g { GRAPH ?g {} }");
        assertTrue(graphs.size() > 1);
        assertFalse(graphs.toString().contains("well-known"));
        assertEquals(Set.of(), rows("SELECT ?q { ?q a sh:SPARQLExecutable }"));
    }

    @Test
    void service_description_links_both_documents() {
        String text = TestServer.text(server.get("sparql", "Accept", "application/n-triples"));
        for (String name : List.of("void", "sparql-examples")) {
            assertTrue(text.contains("seeAlso> <" + document(name) + ">"), name);
        }
    }

    private static String document(String name) {
        return server.url + ".well-known/" + name;
    }

    private static Graph graph(String name, String type) {
        var response = server.get(".well-known/" + name, "Accept", type);
        assertEquals(200, response.statusCode());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        return graph;
    }

    private static Set<List<String>> rows(String query) {
        var response = server.ask(PREFIXES + query, "application/sparql-results+json");
        assertEquals(200, response.statusCode(), () -> TestServer.text(response));
        return bindings(response.body());
    }

    private static Set<List<String>> bindings(byte[] body) {
        JsonObject results = JsonParser.parseString(new String(body)).getAsJsonObject();
        var names = results.getAsJsonObject("head").getAsJsonArray("vars");
        return StreamSupport.stream(
                        results.getAsJsonObject("results").getAsJsonArray("bindings").spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .map(
                        row ->
                                StreamSupport.stream(names.spliterator(), false)
                                        .map(name -> row.getAsJsonObject(name.getAsString()))
                                        .map(cell -> cell.get("value").getAsString())
                                        .toList())
                .collect(
                        Collectors.toCollection(
                                () ->
                                        new TreeSet<>(
                                                (one, other) ->
                                                        one.toString()
                                                                .compareTo(other.toString()))));
    }
}
