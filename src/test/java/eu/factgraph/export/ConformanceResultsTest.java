package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
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
        factgraph = ChangeDates.of(ReleaseHistory.read(source.data()), undated).addTo(undated);
        exports =
                new Exports(
                        views,
                        Store.of(factgraph, CanonicalNamespace.CANONICAL),
                        SelectionCriteria.DEFAULT,
                        BuiltIn.PREFIXES);
    }

    @Test
    @Order(1)
    void committed_results_equal_the_measured_results() throws IOException, InterruptedException {
        ShapesConformance.requireTools();
        var results =
                new ArrayList<>(
                        List.of(
                                "profile\tversion\tshapes\trepairs\tnodes\tviolations\twarnings\tsha256"));
        var warnings = new ArrayList<>(List.of("profile\tshapes\tproperty\twarnings\treason"));
        var vocabularies = VocabularyValidator.read();
        for (String[] row : table("profiles.tsv")) {
            Graph view = view(row[0]);
            if (row[2].endsWith(".ttl")) {
                var conformance = ShapesConformance.of(row[2], view, folder);
                results.add(result(row, conformance));
                warnings.addAll(warnings(row, conformance));
            } else {
                results.add(resultWithoutShapes(row, vocabularies, view));
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
        sizes.put(
                GraphDump.NAME, (int) BuiltIn.select(factgraph, SelectionCriteria.DEFAULT).size());
        var rows = new ArrayList<>(List.of("profile\tclient\tsyntaxes\tstatements"));
        rows.addAll(new ThirdPartyReaders(exports, sizes, folder).rows());
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
            return ProfileView.named(profile, views)
                    .of(BuiltIn.select(factgraph, SelectionCriteria.DEFAULT).dataset());
        }
        String file =
                new String(exports.bytes(profile, RdfSyntax.NTRIPLES), StandardCharsets.UTF_8);
        return RDFParser.fromString(file, Lang.NTRIPLES).toGraph();
    }

    private static String resultWithoutShapes(
            String[] row, VocabularyValidator vocabularies, Graph view) {
        CheckResult result =
                switch (row[2].replaceAll(" (of|,).*", "")) {
                    case "domains" -> vocabularies.domains(view);
                    case "ranges" -> vocabularies.ranges(view);
                    case "integrity constraints" -> CubeConstraints.of(view);
                    default -> vocabularies.terms(view);
                };
        assertEquals(List.of(), result.faults(), row[0] + ": " + row[2]);
        assertTrue(result.nodes() > 0, row[2] + " check no node of " + row[0]);
        return result(
                row, new ShapesConformance(List.of(), result.nodes(), new TreeMap<String, Long>()));
    }

    private static String result(String[] row, ShapesConformance conformance) {
        return String.join(
                "\t",
                row[0],
                row[1],
                row[2],
                String.join("; ", conformance.repairs()),
                String.valueOf(conformance.nodes()),
                "0",
                String.valueOf(conformance.allWarnings()),
                exports.digest(row[0]));
    }

    private static List<String> warnings(String[] row, ShapesConformance conformance) {
        return conformance.warnings().entrySet().stream()
                .map(
                        warning ->
                                String.join(
                                        "\t",
                                        row[0],
                                        row[2],
                                        warning.getKey(),
                                        warning.getValue().toString(),
                                        reason(warning.getKey())))
                .toList();
    }

    private static String reason(String property) {
        return table("reasons.tsv").stream()
                .filter(row -> property.equals("<" + row[0] + ">"))
                .map(row -> row[1])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reason for warnings on " + property));
    }

    /** A table in the test resources, without its header row. */
    private static List<String[]> table(String name) {
        try {
            return Files.readAllLines(TEST.resolve(name)).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
