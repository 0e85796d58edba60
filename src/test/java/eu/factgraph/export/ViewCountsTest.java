package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.dataset.SelectionCriteria;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The views of the built-in data have as many members of each class as the golden file says: a
 * broken CONSTRUCT would conform to any profile. {@code -Dfactgraph.golden=write} rewrites them.
 */
class ViewCountsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/views");
    private static final DatasetGraph DATA =
            BuiltIn.select(BuiltIn.FACTGRAPH, SelectionCriteria.DEFAULT).dataset();

    /** Without a release, nothing has a date. */
    private static final List<String> DATED = List.of("record", "series-date");

    @ParameterizedTest
    @MethodSource("profiles")
    void view_has_the_golden_number_of_members_of_each_class(String profile) throws IOException {
        String counted =
                BuiltIn.view(profile).of(DATA).stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getObject)
                        .collect(
                                Collectors.groupingBy(
                                        Node::toString, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(type -> type.getKey() + "\t" + type.getValue() + "\n")
                        .collect(Collectors.joining());
        Path golden = GOLDEN.resolve(profile + ".tsv");
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, counted);
        }
        assertFalse(counted.isEmpty());
        assertEquals(Files.readString(golden), counted);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void no_part_of_a_view_is_empty(String profile) {
        var empty =
                BuiltIn.view(profile).parts().stream()
                        .filter(part -> !DATED.contains(part.name()))
                        .filter(part -> ConstructQuery.run(part, DATA).isEmpty())
                        .toList();
        assertEquals(List.of(), empty);
    }

    static List<String> profiles() {
        return ProfileView.names(Path.of("ontology/views"));
    }
}
