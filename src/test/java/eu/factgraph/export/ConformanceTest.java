package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.history.Dates;
import eu.factgraph.history.History;
import eu.factgraph.store.Rebasing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two engines judge each view by each file of its official shapes; what they find is committed,
 * with the digest of the bytes that were judged, and a reason for each warning. {@code
 * -Dfactgraph.golden=write} writes the tables anew.
 */
class ConformanceTest {

    private static final Path RESULTS = Path.of("ontology/conformance/results.tsv");
    private static final Path WARNINGS = Path.of("ontology/conformance/warnings.tsv");
    private static final Path TEST = Path.of("src/test/resources/conformance");
    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();

    private static Source source;
    private static DatasetGraph dataset;
    private static Exports exports;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        JenaSystem.init();
        source = Source.builtIn();
        var undated = Rules.derived(source);
        var factgraph = Dates.of(History.read(undated, source.data()), undated).addTo(undated);
        dataset = factgraph.dataset();
        exports =
                new Exports(
                        source.ontology().resolve("views"),
                        factgraph,
                        new Rebasing("https://w3id.org/factgraph/"),
                        PrefixMapping.Factory.create());
    }

    private record Judged(String row, List<String> warnings) {}

    @Test
    void theCommittedTablesAreWhatIsMeasured() throws IOException, InterruptedException {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/rdf-validate-shacl"))) {
            Reference.missing(
                    "no rdf-validate-shacl in target/tools; install it there as .ci/run does");
        }
        var results =
                new ArrayList<>(
                        List.of(
                                "profile\tversion\tshapes\trepairs\tnodes\tviolations\twarnings\tsha256"));
        var warnings = new ArrayList<>(List.of("profile\tshapes\tproperty\twarnings\treason"));
        for (String[] row : table("profiles.tsv")) {
            Judged judged = judged(row[0], row[1], row[2]);
            results.add(judged.row());
            warnings.addAll(judged.warnings());
        }
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.createDirectories(RESULTS.getParent());
            Files.write(RESULTS, results);
            Files.write(WARNINGS, warnings);
        }
        assertEquals(Files.readAllLines(RESULTS), results);
        assertEquals(Files.readAllLines(WARNINGS), warnings);
    }

    private Judged judged(String profile, String version, String file)
            throws IOException, InterruptedException {
        var shapes = OfficialShapes.read(file);
        Graph view = View.named(profile, source.ontology().resolve("views")).of(dataset);
        var entries =
                ShaclValidator.get().validate(Shapes.parse(shapes.graph()), view).getEntries();
        long violations = entries.stream().filter(ConformanceTest::isViolation).count();
        long warnings = entries.size() - violations;
        assertEquals(0, violations, file);
        assertEquals(violations + " " + warnings, second(shapes.graph(), view), file);
        long nodes = nodes(shapes.graph(), view);
        assertTrue(nodes > 0 || file.contains("deprecated"), file + " checks no node");
        return new Judged(
                String.join(
                        "\t",
                        profile,
                        version,
                        file,
                        String.join("; ", shapes.repairs()),
                        String.valueOf(nodes),
                        String.valueOf(violations),
                        String.valueOf(warnings),
                        exports.digest(profile)),
                warnings(profile, file, entries));
    }

    /** What rdf-validate-shacl counts. */
    private String second(Graph shapes, Graph view) throws IOException, InterruptedException {
        Path shapesFile = write(shapes, "shapes.nt");
        Path viewFile = write(view, "view.nt");
        return Reference.run(
                        "node",
                        TEST.resolve("validate.mjs").toString(),
                        TOOLS.toString(),
                        shapesFile.toString(),
                        viewFile.toString())
                .strip();
    }

    private Path write(Graph graph, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, graph, RDFFormat.NTRIPLES_UTF8);
        }
        return file;
    }

    private static List<String> warnings(
            String profile, String file, java.util.Collection<ReportEntry> entries) {
        var byProperty =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> String.valueOf(entry.resultPath()),
                                        TreeMap::new,
                                        Collectors.counting()));
        return byProperty.entrySet().stream()
                .map(
                        found ->
                                String.join(
                                        "\t",
                                        profile,
                                        file,
                                        found.getKey(),
                                        found.getValue().toString(),
                                        reason(found.getKey())))
                .toList();
    }

    private static String reason(String property) {
        return table("reasons.tsv").stream()
                .filter(row -> property.equals("<" + row[0] + ">"))
                .map(row -> row[1])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reason for warnings on " + property));
    }

    private static long nodes(Graph shapes, Graph view) {
        return shapes.stream(Node.ANY, SHACL.targetClass, Node.ANY)
                .flatMap(target -> view.stream(Node.ANY, RDF.Nodes.type, target.getObject()))
                .map(typed -> typed.getSubject())
                .distinct()
                .count();
    }

    private static boolean isViolation(ReportEntry entry) {
        return entry.severity().equals(Severity.Violation);
    }

    /** A table of the test's resources, without its heading. */
    private static List<String[]> table(String name) {
        try {
            return Files.readAllLines(TEST.resolve(name)).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
