package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Reference;
import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.QueryFile;
import eu.factgraph.store.IriRewriter;
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

/** The tables say what the view says, to a CSVW tool that we did not write, and no more. */
class CsvTablesTest {

    private static final Path TOOLS = Path.of("target/tools");
    private static final IriRewriter CANONICAL = new IriRewriter(CanonicalNamespace.CANONICAL);

    private static DatasetGraph dataset;
    private static ProfileView view;
    private static CsvTables tables;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        dataset = BuiltIn.FACTGRAPH.dataset();
        view = BuiltIn.view("csv");
        tables = made(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {CanonicalNamespace.CANONICAL, "http://localhost:3030/"})
    void a_csvw_tool_turns_the_tables_back_into_the_view(String base)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/@zazuko/rdf-parser-csvw"))) {
            Reference.missing(
                    "no CSVW tool in target/tools; install @zazuko/rdf-parser-csvw@0.17.0 and @rdfjs/parser-jsonld@2.1.3 there");
        }
        var rebasing = new IriRewriter(base);
        for (var file : made(rebasing).files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        String triples =
                Reference.run(
                        "node",
                        "src/test/resources/csvw/triples.mjs",
                        TOOLS.toString(),
                        folder.toString());
        Graph back = GraphFactory.createDefaultGraph();
        RDFParser.fromString(triples, Lang.NTRIPLES).parse(back);
        assertEquals(lines(rebasing.graph(view.of(dataset))), lines(back));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_table_has_a_row_for_each_thing(QueryFile part) {
        long things =
                ConstructQuery.run(part, dataset).stream()
                        .map(Triple::getSubject)
                        .distinct()
                        .count();
        assertTrue(things > 0);
        assertEquals(things, records(part.name() + ".csv").size() - 1);
    }

    static List<QueryFile> parts() {
        return view.parts();
    }

    @Test
    void the_sections_that_speak_of_a_thing_and_state_a_link_stand_beside_them() {
        String bank =
                CanonicalNamespace.CANONICAL + "id/be/register/crossroads-bank-for-enterprises";
        String economy =
                CanonicalNamespace.CANONICAL + "id/be/organisation/federal-department-of-economy";
        String creator = "http://purl.org/dc/terms/creator";
        assertEquals(
                List.of(stating("<" + bank + "> ?property ?value")),
                ends(records("registers.csv"), bank + ","));
        assertEquals(
                List.of(stating("<" + bank + "> <" + creator + "> <" + economy + ">")),
                ends(records("links.csv"), bank + "," + creator + "," + economy));
    }

    /** The names of the sections in which {@code pattern} holds, as SPARQL finds them. */
    private static String stating(String pattern) {
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

    /** The last cells of the records that hold {@code part}. */
    private static List<String> ends(List<String> records, String part) {
        return records.stream()
                .filter(row -> row.contains(part))
                .map(row -> row.substring(row.lastIndexOf(',') + 1))
                .toList();
    }

    @Test
    void another_base_changes_the_base_and_never_the_identifier() {
        String moved = "https://example.org/facts/";
        var rebased = made(new IriRewriter(moved)).files();
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
    void the_same_facts_make_the_same_bytes_whatever_the_time_zone() throws IOException {
        byte[] once = tables.zip();
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(once, made(CANONICAL).zip());
        } finally {
            TimeZone.setDefault(usual);
        }
        var unpacked = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(tables.files().keySet(), unpacked.keySet());
        unpacked.forEach((name, bytes) -> assertArrayEquals(tables.files().get(name), bytes, name));
    }

    private static CsvTables made(IriRewriter rebasing) {
        return CsvTables.of(view, dataset, rebasing, BuiltIn.PREFIXES);
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

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
