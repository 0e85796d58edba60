package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.authoring.NewEdition;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
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
        assertEquals(List.of(), violations(written));
        assertTrue(written.editions().contains(new Edition("be", 2020)));
    }

    @Test
    void reviewed_copy_of_an_edition_becomes_the_default_graph() throws IOException {
        Path data = folder.resolve("data");
        new NewEdition(
                        SourceFolders.withData(data),
                        new Edition("be", 2019),
                        new Edition("be", 2020))
                .files()
                .write();
        replace(data.resolve("be/2020.ttl"), "edition-status:drafted", "edition-status:reviewed");
        replace(
                data.resolve("be/2020/legislation/domain-specific.ttl"),
                "\"2019-04-03\"",
                "\"2020-04-03\"");
        NamedGraphs both = derived();
        assertEquals(List.of(), violations(both));
        var dataset = both.dataset();
        Graph selected = BuiltIn.select(both, SelectionCriteria.DEFAULT).union();
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

    private static List<Finding> violations(NamedGraphs graphs) {
        return new DatasetValidator(BuiltIn.SHAPES)
                .findings(graphs).stream().filter(Finding::violation).toList();
    }

    private static void replace(Path file, String old, String now) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, now));
    }
}
