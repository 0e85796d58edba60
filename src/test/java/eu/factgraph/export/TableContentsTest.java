package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class TableContentsTest {

    /** Classes without a table: persons, contact points, vocabulary and catalogues. */
    private static final Pattern NO_TABLE =
            Pattern.compile(
                    "http://www.w3.org/ns/person#Person|http://data.europa.eu/m8g/ContactPoint"
                            + "|http://www.w3.org/2002/07/owl#.*|http://www.w3.org/ns/dcat#.*"
                            + "|http://purl.org/linked-data/cube#(?!Observation).*");

    private final DatasetGraph dataset = BuiltIn.SELECTED.dataset();

    @Test
    void every_class_has_a_table_or_is_exempt() {
        Graph shown = BuiltIn.view("csv").of(dataset);
        var left =
                dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(
                                triple ->
                                        triple.getSubject()
                                                .toString()
                                                .startsWith(CanonicalNamespace.CANONICAL))
                        .filter(
                                triple ->
                                        !shown.contains(
                                                triple.getSubject(), RDF.Nodes.type, Node.ANY))
                        .map(triple -> triple.getObject().toString())
                        .filter(type -> !NO_TABLE.matcher(type).matches())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), left);
    }

    @Test
    void tables_contain_no_persons() {
        var persons = resources("http://www.w3.org/ns/person#Person");
        var names = new ArrayList<>(persons.stream().map(Node::getURI).toList());
        persons.forEach(person -> names.addAll(labels(person)));
        assertTrue(names.size() > 20);
        // The name of a body may contain the name of its minister.
        var bodies =
                resources("http://www.w3.org/ns/org#Organization").stream()
                        .flatMap(body -> labels(body).stream())
                        .filter(label -> names.stream().anyMatch(label::contains))
                        .toList();
        tables().files()
                .forEach(
                        (file, content) -> {
                            String text = new String(content.bytes(), StandardCharsets.UTF_8);
                            String rest = without(bodies, text);
                            assertEquals(
                                    List.of(),
                                    names.stream().filter(rest::contains).toList(),
                                    file);
                        });
    }

    private static String without(List<String> words, String text) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private List<Node> resources(String type) {
        return dataset.getDefaultGraph().stream(
                        Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type))
                .map(Triple::getSubject)
                .toList();
    }

    private List<String> labels(Node resource) {
        return dataset.getDefaultGraph().stream(resource, SKOS.prefLabel.asNode(), Node.ANY)
                .map(label -> label.getObject().getLiteralLexicalForm())
                .toList();
    }

    private CsvTables tables() {
        return CsvTables.of(
                BuiltIn.view("csv"),
                dataset,
                new IriRewriter(CanonicalNamespace.CANONICAL),
                BuiltIn.PREFIXES);
    }

    @Test
    void labels_do_not_contain_the_separator() {
        assertEquals(
                List.of(),
                dataset.getDefaultGraph().stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                        .map(label -> label.getObject().getLiteralLexicalForm())
                        .filter(label -> label.contains("|"))
                        .toList());
    }
}
