package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples and lists of the guide for editors are correct. */
class AuthoringGuideTest {

    private static final Path GUIDE = Path.of("data/README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```turtle (data/\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final String FACTSHEET = "https://w3id.org/factgraph/graph/be/";
    private static final Node DECREE =
            NodeFactory.createURI(
                    "https://w3id.org/factgraph/id/be/act/decree-2019-04-03-primary-care");
    private static final Node ADOPTED =
            NodeFactory.createURI("http://data.europa.eu/eli/ontology#date_document");

    @TempDir Path folder;

    @BeforeEach
    void copyData() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
    }

    @Test
    void examples_of_the_guide_conform() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();
        assertFalse(examples.isEmpty());
        for (var example : examples) {
            Path file = folder.resolve(example.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "\n" + example.group(2),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        NamedGraphs written = derived();
        assertEquals(List.of(), findings(written));
        assertEquals(
                List.of("be/2019", "be/2020", "lu/2019"),
                written.editions().stream()
                        .map(edition -> edition.scope() + "/" + edition.year())
                        .toList());
    }

    @Test
    void second_edition_copied_from_the_first_becomes_the_default_graph() throws IOException {
        for (String section :
                List.of(
                        "",
                        "/legislation",
                        "/legislation/domain-specific",
                        "/legislation/interoperability")) {
            String copy =
                    Files.readString(Path.of("data/be/2019" + section + ".ttl"))
                            .replace("/be/2019", "/be/2020")
                            .replace("/2019/", "/2020/")
                            .replace("\"2019\"", "\"2020\"")
                            .replace("\"2019-04-03\"", "\"2020-04-03\"");
            Path file = folder.resolve("data/be/2020" + section + ".ttl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, copy);
        }
        NamedGraphs both = derived();
        assertEquals(List.of(), findings(both));
        var dataset = both.dataset();
        Graph selected = both.select(SelectionCriteria.DEFAULT).union();
        assertEquals(List.of("2020-04-03"), adopted(selected));
        assertEquals(
                List.of("2019-04-03"),
                adopted(
                        dataset.getGraph(
                                NodeFactory.createURI(
                                        FACTSHEET + "2019/legislation/domain-specific"))));
        assertTrue(both.graphs().containsKey("https://w3id.org/factgraph/graph/derived/be/2020"));
    }

    @Test
    void guide_contains_the_message_of_each_house_rule() throws IOException {
        String guide = Files.readString(GUIDE);
        ShapesGraph.of(List.of(Path.of("shapes/house.ttl")))
                .graph()
                .find(Node.ANY, SHACL.message, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                // the rules for duplicate names share one line
                .filterDrop(message -> message.startsWith("Two ") && !message.contains("bodies"))
                .forEach(message -> assertTrue(guide.contains(message), message));
    }

    private static List<String> adopted(Graph graph) {
        return graph.stream(DECREE, ADOPTED, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private NamedGraphs derived() {
        SourceFolders source = SourceFolders.withData(folder.resolve("data"));
        return DerivationRules.derived(source);
    }

    private static List<Finding> findings(NamedGraphs graphs) {
        return new DatasetValidator(BuiltIn.SHAPES).findings(graphs);
    }
}
