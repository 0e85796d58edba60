package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.Namespace;
import eu.factgraph.store.Rebasing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What is in the tables, and what must not be. */
class TableContentsTest {

    /**
     * Kinds without a table: people and how to reach them, vocabulary, and what catalogues hold.
     */
    private static final Set<String> NO_TABLE =
            Set.of(
                    "http://www.w3.org/ns/person#Person",
                    "http://data.europa.eu/m8g/ContactPoint",
                    "http://www.w3.org/2002/07/owl#Class",
                    "http://www.w3.org/2002/07/owl#DatatypeProperty",
                    "http://www.w3.org/2002/07/owl#ObjectProperty",
                    "http://www.w3.org/2002/07/owl#Ontology",
                    "http://www.w3.org/ns/dcat#Catalog",
                    "http://www.w3.org/ns/dcat#Dataset",
                    "http://purl.org/linked-data/cube#ComponentSpecification",
                    "http://purl.org/linked-data/cube#DataSet",
                    "http://purl.org/linked-data/cube#DataStructureDefinition",
                    "http://purl.org/linked-data/cube#DimensionProperty");

    private final DatasetGraph dataset = BuiltIn.FACTGRAPH.dataset();

    @Test
    void every_kind_has_a_table_or_is_known_to_have_none() {
        Graph shown = BuiltIn.view("csv").of(dataset);
        var left =
                dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(
                                triple ->
                                        triple.getSubject()
                                                .toString()
                                                .startsWith(Namespace.CANONICAL))
                        .filter(
                                triple ->
                                        !shown.contains(
                                                triple.getSubject(), RDF.Nodes.type, Node.ANY))
                        .map(triple -> triple.getObject().toString())
                        .filter(type -> !NO_TABLE.contains(type))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), left);
    }

    @Test
    void no_person_is_in_any_table() {
        var names = new ArrayList<String>();
        dataset.getDefaultGraph().stream(
                        Node.ANY,
                        RDF.Nodes.type,
                        NodeFactory.createURI("http://www.w3.org/ns/person#Person"))
                .map(Triple::getSubject)
                .forEach(
                        person -> {
                            names.add(person.getURI());
                            dataset.getDefaultGraph().stream(
                                            person, SKOS.prefLabel.asNode(), Node.ANY)
                                    .map(label -> label.getObject().getLiteralLexicalForm())
                                    .forEach(names::add);
                        });
        assertTrue(names.size() > 20);
        Tables.of(BuiltIn.view("csv"), dataset, new Rebasing(Namespace.CANONICAL), BuiltIn.PREFIXES)
                .files()
                .forEach(
                        (file, bytes) -> {
                            // A body that bears its minister's name.
                            String text =
                                    new String(bytes, StandardCharsets.UTF_8)
                                            .replace("Cabinet of Liesbeth Homans", "");
                            assertEquals(
                                    List.of(),
                                    names.stream().filter(text::contains).toList(),
                                    file);
                        });
    }

    @Test
    void cells_of_several_labels_can_be_taken_apart() {
        assertEquals(
                List.of(),
                dataset.getDefaultGraph().stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                        .map(label -> label.getObject().getLiteralLexicalForm())
                        .filter(label -> label.contains("|"))
                        .toList());
    }
}
