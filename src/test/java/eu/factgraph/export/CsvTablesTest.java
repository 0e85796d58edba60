package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Reference;
import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.QueryFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables contain exactly the statements of the view, as read by a third-party CSVW tool. */
class CsvTablesTest {

    private static final Path TOOLS = Path.of("target/tools");
    private static final IriRewriter CANONICAL = new IriRewriter(CanonicalNamespace.CANONICAL);

    private static DatasetGraph dataset;
    private static ProfileView view;
    private static CsvTables tables;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        dataset = BuiltIn.SELECTED.dataset();
        view = BuiltIn.view("csv");
        tables = tables(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {CanonicalNamespace.CANONICAL, "http://localhost:3030/"})
    void csvw_tool_restores_the_view(String base) throws IOException, InterruptedException {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/@zazuko/rdf-parser-csvw"))) {
            Reference.missing(
                    "no CSVW tool in target/tools; install @zazuko/rdf-parser-csvw@0.17.0 and @rdfjs/parser-jsonld@2.1.3 there");
        }
        var rewriter = new IriRewriter(base);
        for (var file : tables(rewriter).files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
        }
        String triples =
                Reference.run(
                        "node",
                        "src/test/resources/csvw/triples.mjs",
                        TOOLS.toString(),
                        folder.toString());
        Graph back = GraphFactory.createDefaultGraph();
        // The tool encodes the percent signs of addresses again, against RFC 6570, section 3.2.3.
        RDFParser.fromString(triples.replace("%25", "%"), Lang.NTRIPLES).parse(back);
        assertEquals(lines(rewriter.graph(view.of(dataset))), lines(back));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void table_has_a_row_per_resource(QueryFile part) {
        long resources =
                ConstructQuery.run(part, dataset).stream()
                        .map(Triple::getSubject)
                        .distinct()
                        .count();
        assertTrue(resources > 0);
        assertEquals(resources, records(part.name() + ".csv").size() - 1);
    }

    static List<QueryFile> parts() {
        return view.parts();
    }

    @Test
    void tables_have_the_sections_of_resources_and_links() {
        String bank =
                CanonicalNamespace.CANONICAL + "id/be/register/crossroads-bank-for-enterprises";
        String economy =
                CanonicalNamespace.CANONICAL + "id/be/organisation/federal-department-of-economy";
        String creator = "http://purl.org/dc/terms/creator";
        assertEquals(
                List.of(sectionsWith("<" + bank + "> ?property ?value")),
                ends(records("registers.csv"), bank + ","));
        assertEquals(
                List.of(sectionsWith("<" + bank + "> <" + creator + "> <" + economy + ">")),
                ends(records("links.csv"), bank + "," + creator + "," + economy));
    }

    /** The names of the sections that match {@code pattern}. */
    private static String sectionsWith(String pattern) {
        String graphs = CanonicalNamespace.CANONICAL + "graph/";
        String query =
                "SELECT DISTINCT ?graph { GRAPH ?graph { %s } FILTER (STRSTARTS(STR(?graph), '%sbe/2019')) } ORDER BY ?graph"
                        .formatted(pattern, graphs);
        try (var run = QueryExec.dataset(dataset).query(query).build()) {
            var names = new ArrayList<String>();
            run.select()
                    .forEachRemaining(
                            row -> names.add(row.get("graph").getURI().replace(graphs, "")));
            assertTrue(names.size() > 0);
            return String.join(" | ", names);
        }
    }

    /** The last cells of the records that contain {@code part}. */
    private static List<String> ends(List<String> records, String part) {
        return records.stream()
                .filter(row -> row.contains(part))
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .toList();
    }

    @Test
    void other_base_changes_iris_but_no_identifiers() {
        String moved = "https://example.org/facts/";
        var rebased = tables(new IriRewriter(moved)).files();
        assertEquals(tables.files().keySet(), rebased.keySet());
        assertTrue(
                text(rebased, "acts.csv")
                        .contains("," + CanonicalNamespace.CANONICAL + "id/be/act/"));
        tables.files()
                .keySet()
                .forEach(
                        file ->
                                assertEquals(
                                        text(file),
                                        text(rebased, file)
                                                .replace(moved, CanonicalNamespace.CANONICAL),
                                        file));
    }

    @Test
    void other_time_zone_gives_the_same_bytes() throws IOException {
        byte[] zipped = tables.zip().bytes();
        TimeZone original = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(zipped, tables(CANONICAL).zip().bytes());
        } finally {
            TimeZone.setDefault(original);
        }
        var unpacked = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(tables.files().keySet(), unpacked.keySet());
        unpacked.forEach(
                (name, bytes) -> assertArrayEquals(tables.files().get(name).bytes(), bytes, name));
    }

    private static CsvTables tables(IriRewriter rewriter) {
        return CsvTables.of(view, dataset, rewriter, BuiltIn.PREFIXES);
    }

    private static Set<String> lines(Graph graph) {
        return graph.stream().map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> records(String file) {
        return text(file).lines().toList();
    }

    private static String text(String file) {
        return text(tables.files(), file);
    }

    private static String text(Map<String, StreamedContent> files, String file) {
        return new String(files.get(file).bytes(), StandardCharsets.UTF_8);
    }
}
