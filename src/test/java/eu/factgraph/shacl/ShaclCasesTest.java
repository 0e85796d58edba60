package eu.factgraph.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case for each section and constraint component of the SHACL recommendation: shapes, data and
 * the expected report in one file, like the manifests of W3C.
 */
class ShaclCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/shacl");
    private static final Node EXPECTED =
            NodeFactory.createURI(
                    "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#result");
    private static final Node FAILURE =
            NodeFactory.createURI("http://www.w3.org/ns/shacl-test#Failure");

    static Stream<Path> cases() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream()
                    .map(FOLDER::relativize);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void case_has_the_expected_report(Path name) {
        Path file = FOLDER.resolve(name);
        Graph graph = RDFDataMgr.loadGraph(file.toString());
        Triple expected = graph.stream(Node.ANY, EXPECTED, Node.ANY).findFirst().orElseThrow();
        if (expected.getObject().equals(FAILURE)) {
            String reason = value(graph, expected.getSubject(), RDFS.Nodes.comment);
            var failure = assertThrows(InvalidInput.class, () -> validate(file, graph));
            assertTrue(failure.getMessage().startsWith(file.toString()), failure.getMessage());
            assertTrue(failure.getMessage().contains(reason), failure.getMessage());
            return;
        }
        Graph report = validate(file, graph).graph();
        Node root =
                report.stream(Node.ANY, SHACL.conforms, Node.ANY)
                        .findFirst()
                        .orElseThrow()
                        .getSubject();
        List<String> results = results(graph, expected.getObject(), graph, expected.getObject());
        assertEquals(
                String.join("\n", results),
                String.join("\n", results(report, root, graph, expected.getObject())));
        Node conforms = results.isEmpty() ? NodeConst.nodeTrue : NodeConst.nodeFalse;
        assertTrue(report.contains(root, SHACL.conforms, conforms));
    }

    private static ValidationReport validate(Path file, Graph data) {
        return ShapesFiles.read(List.of(file), RdfFile.NetworkAccess.FORBIDDEN).validate(data);
    }

    /** Source shapes and messages are compared if the expected results have them. */
    private static List<String> results(Graph graph, Node report, Graph manifest, Node expected) {
        boolean shapes = mentions(manifest, expected, SHACL.sourceShape);
        boolean messages = mentions(manifest, expected, SHACL.resultMessage);
        return graph.stream(report, SHACL.result, Node.ANY)
                .map(Triple::getObject)
                .map(
                        result ->
                                Stream.of(
                                                value(graph, result, SHACL.focusNode),
                                                path(graph, result),
                                                value(graph, result, SHACL.value),
                                                value(
                                                        graph,
                                                        result,
                                                        SHACL.sourceConstraintComponent),
                                                value(graph, result, SHACL.resultSeverity),
                                                shapes
                                                        ? value(graph, result, SHACL.sourceShape)
                                                        : "",
                                                messages
                                                        ? value(graph, result, SHACL.resultMessage)
                                                        : "")
                                        .collect(Collectors.joining(" | ")))
                .sorted()
                .toList();
    }

    private static boolean mentions(Graph manifest, Node report, Node property) {
        return manifest.stream(report, SHACL.result, Node.ANY)
                .anyMatch(result -> manifest.contains(result.getObject(), property, Node.ANY));
    }

    private static String path(Graph graph, Node result) {
        return graph.stream(result, SHACL.resultPath, Node.ANY)
                .map(path -> structure(graph, path.getObject()))
                .collect(Collectors.joining());
    }

    /** The structure of a path. */
    private static String structure(Graph graph, Node path) {
        return path.isBlank()
                ? graph.stream(path, Node.ANY, Node.ANY)
                        .map(
                                triple ->
                                        triple.getPredicate().getLocalName()
                                                + " "
                                                + structure(graph, triple.getObject()))
                        .sorted()
                        .collect(Collectors.joining(" ", "[", "]"))
                : path.toString();
    }

    private static String value(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .map(
                        node ->
                                node.isBlank()
                                        ? "[]"
                                        : property.equals(RDFS.Nodes.comment)
                                                ? node.getLiteralLexicalForm()
                                                : node.toString())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
