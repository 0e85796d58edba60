package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Reference;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.store.IriRewriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two SHACL processors validate each view against each file of its official shapes; a view without
 * official shapes is checked against its vocabulary and integrity constraints. Independent clients
 * read each export. The results are committed with the digest of the validated bytes and a reason
 * for each warning, and so is the document. {@code -Dfactgraph.golden=write} rewrites all of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformanceResultsTest {

    private static final Path COMMITTED = Path.of("ontology/conformance");
    private static final Path DOCUMENT = Path.of("docs/conformance.md");
    private static final Path TEST = Path.of("src/test/resources/conformance");
    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();

    private static Path views;
    private static NamedGraphs factgraph;
    private static Exports exports;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        JenaSystem.init();
        SourceFolders source = SourceFolders.builtIn();
        var undated = DerivationRules.derived(source);
        views = source.ontology().resolve("views");
        factgraph =
                ChangeDates.of(ReleaseHistory.read(undated, source.data()), undated).addTo(undated);
        exports =
                new Exports(
                        views,
                        factgraph,
                        new IriRewriter(CanonicalNamespace.CANONICAL),
                        BuiltIn.PREFIXES);
    }

    @Test
    @Order(1)
    void committed_results_equal_the_measured_results() throws IOException, InterruptedException {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/rdf-validate-shacl"))) {
            Reference.missing(
                    "no rdf-validate-shacl in target/tools; install it there as .ci/run does");
        }
        var results =
                new ArrayList<>(
                        List.of(
                                "profile\tversion\tshapes\trepairs\tnodes\tviolations\twarnings\tsha256"));
        var warnings = new ArrayList<>(List.of("profile\tshapes\tproperty\twarnings\treason"));
        var vocabularies = VocabularyJudge.read();
        for (String[] row : table("profiles.tsv")) {
            Graph view = view(row[0]);
            if (row[2].endsWith(".ttl")) {
                Judged judged = judged(row[0], row[1], row[2], view);
                results.add(judged.row());
                warnings.addAll(judged.warnings());
            } else {
                results.add(judgedWithoutShapes(row, vocabularies, view));
            }
        }
        assertCommitted(COMMITTED.resolve("results.tsv"), results);
        assertCommitted(COMMITTED.resolve("warnings.tsv"), warnings);
    }

    @Test
    @Order(2)
    void committed_clients_read_all_exported_statements() throws IOException, InterruptedException {
        var sizes = new TreeMap<String, Integer>();
        exports.profiles().forEach(profile -> sizes.put(profile, view(profile).size()));
        sizes.put(GraphDump.NAME, (int) factgraph.size());
        var rows = new ArrayList<>(List.of("profile\tclient\tsyntaxes\tstatements"));
        rows.addAll(new ForeignReaders(exports, sizes, folder).rows());
        assertCommitted(COMMITTED.resolve("clients.tsv"), rows);
    }

    @Test
    @Order(3)
    void document_equals_the_committed_tables() throws IOException {
        assertCommitted(
                DOCUMENT,
                new ConformanceDocument(exports, ConformanceResults.in(COMMITTED)).lines());
    }

    private static void assertCommitted(Path file, List<String> lines) throws IOException {
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        }
        assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", lines));
    }

    /** The exported graph; for the tables, the view from which they are made. */
    private static Graph view(String profile) {
        if (profile.equals(Exports.TABLES)) {
            return ProfileView.named(profile, views).of(factgraph.dataset());
        }
        String file =
                new String(exports.bytes(profile, RdfSyntax.NTRIPLES), StandardCharsets.UTF_8);
        return RDFParser.fromString(file, Lang.NTRIPLES).toGraph();
    }

    private static String judgedWithoutShapes(
            String[] row, VocabularyJudge vocabularies, Graph view) {
        Verdict verdict =
                switch (row[2].replaceAll(" (of|,).*", "")) {
                    case "domains" -> vocabularies.domains(view);
                    case "ranges" -> vocabularies.ranges(view);
                    case "integrity constraints" -> CubeConstraints.of(view);
                    default -> vocabularies.terms(view);
                };
        assertEquals(List.of(), verdict.faults(), row[0] + ": " + row[2]);
        assertTrue(verdict.nodes() > 0, row[2] + " check no node of " + row[0]);
        return row(row[0], row[1], row[2], "", verdict.nodes(), 0, 0);
    }

    private record Judged(String row, List<String> warnings) {}

    private Judged judged(String profile, String version, String file, Graph view)
            throws IOException, InterruptedException {
        var shapes = OfficialShapes.read(file);
        var entries =
                ShaclValidator.get().validate(Shapes.parse(shapes.graph()), view).getEntries();
        long violations = entries.stream().filter(ConformanceResultsTest::isViolation).count();
        long warnings = entries.size() - violations;
        assertEquals(0, violations, file);
        assertEquals(violations + " " + warnings, second(shapes.graph(), view), file);
        long nodes = nodes(shapes.graph(), view);
        assertTrue(nodes > 0 || file.contains("deprecated"), file + " checks no node");
        String repairs = String.join("; ", shapes.repairs());
        return new Judged(
                row(profile, version, file, repairs, nodes, violations, warnings),
                warnings(profile, file, entries));
    }

    private static String row(
            String profile,
            String version,
            String judge,
            String repairs,
            long nodes,
            long violations,
            long warnings) {
        return String.join(
                "\t",
                profile,
                version,
                judge,
                repairs,
                String.valueOf(nodes),
                String.valueOf(violations),
                String.valueOf(warnings),
                exports.digest(profile));
    }

    /** The numbers of violations and warnings that rdf-validate-shacl reports. */
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

    /** A table in the test resources, without its header row. */
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
