package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/**
 * The conformance of a view to a file of official shapes, on which Jena and rdf-validate-shacl
 * agree: it has no violations.
 *
 * @param nodes number of focus nodes
 * @param warnings number of warnings by property path
 */
record ShapesConformance(List<String> repairs, long nodes, TreeMap<String, Long> warnings) {

    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();

    static void requireTools() {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/rdf-validate-shacl"))) {
            Reference.missing(
                    "no rdf-validate-shacl in target/tools; install it there as .ci/run does");
        }
    }

    /**
     * @param folder for temporary files
     */
    static ShapesConformance of(String file, Graph view, Path folder)
            throws IOException, InterruptedException {
        var shapes = OfficialShapes.read(file);
        var entries =
                ShaclValidator.get().validate(Shapes.parse(shapes.graph()), view).getEntries();
        assertTrue(entries.stream().noneMatch(ShapesConformance::isViolation), file);
        assertEquals("0 " + entries.size(), counts(shapes.graph(), view, folder), file);
        long nodes = nodes(shapes.graph(), view);
        assertTrue(nodes > 0 || file.contains("deprecated"), file + " checks no node");
        return new ShapesConformance(
                shapes.repairs(),
                nodes,
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> String.valueOf(entry.resultPath()),
                                        TreeMap::new,
                                        Collectors.counting())));
    }

    long allWarnings() {
        return warnings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The numbers of violations and warnings that rdf-validate-shacl reports. */
    private static String counts(Graph shapes, Graph view, Path folder)
            throws IOException, InterruptedException {
        return Reference.run(
                        "node",
                        "src/test/resources/conformance/validate.mjs",
                        TOOLS.toString(),
                        write(shapes, folder.resolve("shapes.nt")),
                        write(view, folder.resolve("view.nt")))
                .strip();
    }

    private static String write(Graph graph, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, graph, RDFFormat.NTRIPLES_UTF8);
        }
        return file.toString();
    }

    private static long nodes(Graph shapes, Graph view) {
        return shapes.stream(Node.ANY, SHACL.targetClass, Node.ANY)
                .flatMap(target -> view.stream(Node.ANY, RDF.Nodes.type, target.getObject()))
                .map(Triple::getSubject)
                .distinct()
                .count();
    }

    private static boolean isViolation(ReportEntry entry) {
        return entry.severity().equals(Severity.Violation);
    }
}
