package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each property shape and house rule has a fixture of its name: data that violates it once, and no
 * other. What factsheets rightly print has fixtures that violate nothing.
 */
class ShapeFixturesTest {

    private static final String FIXTURES = "src/test/resources/shapes/";
    private static final ShapesGraph SHAPES = ShapesGraph.in(Path.of("shapes"));

    static List<String> shapes() {
        var properties = named(Node.ANY, RDF.Nodes.type, SHACL.PropertyShape);
        properties.addAll(named(Node.ANY, SHACL.sparql, Node.ANY));
        return properties.stream().sorted().toList();
    }

    private static ArrayList<String> named(Node subject, Node predicate, Node object) {
        var names = new ArrayList<String>();
        SHAPES.graph()
                .find(subject, predicate, object)
                .forEach(triple -> names.add(triple.getSubject().getLocalName()));
        return names;
    }

    static List<String> accepted() {
        return Stream.of(new File(FIXTURES + "accepted").list()).sorted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_factsheets_print_is_accepted(String file) {
        assertEquals(List.of(), violated("accepted/" + file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void shape_is_violated_by_its_fixture_alone(String shape) {
        assertEquals(List.of(shape), violated(shape + ".ttl"));
    }

    private static List<String> violated(String fixture) {
        var graph = RDFDataMgr.loadGraph(FIXTURES + fixture);
        return new DatasetValidator(SHAPES)
                .report(graph).getEntries().stream()
                        .map(finding -> finding.source().getLocalName())
                        .toList();
    }
}
