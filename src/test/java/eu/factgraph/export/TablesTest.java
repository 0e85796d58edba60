package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.dataset.Construct;
import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.QueryFile;
import eu.factgraph.files.Source;
import eu.factgraph.store.Rebasing;
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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables say what the view says, to a CSVW tool that we did not write, and no more. */
class TablesTest {

    private static final Path TOOLS = Path.of("target/tools");
    private static final Rebasing CANONICAL = new Rebasing(Namespace.CANONICAL);

    /**
     * Kinds without a table: people and how to reach them, vocabulary, and what catalogues hold.
     */
    private static final Set<String> NO_TABLE =
            Set.of(
                    "http://www.w3.org/ns/person#Person",
                    "http://data.europa.eu/m8g/ContactPoint",
                    "http://www.w3.org/2002/07/owl#Class",
                    "http://www.w3.org/2002/07/owl#DatatypeProperty",
                    "http://www.w3.org/2002/07/owl#ObjectProperty",
                    "http://www.w3.org/2002/07/owl#Ontology",
                    "http://www.w3.org/ns/dcat#Catalog",
                    "http://www.w3.org/ns/dcat#Dataset",
                    "http://purl.org/linked-data/cube#ComponentSpecification",
                    "http://purl.org/linked-data/cube#DataSet",
                    "http://purl.org/linked-data/cube#DataStructureDefinition",
                    "http://purl.org/linked-data/cube#DimensionProperty");

    private static DatasetGraph dataset;
    private static View view;
    private static PrefixMapping prefixes;
    private static Tables tables;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        ARQ.init();
        Source source = Source.builtIn();
        dataset =
                Rules.in(source.ontology().resolve("rules"))
                        .derive(Factgraph.read(source))
                        .dataset();
        view = View.named("csv", source.ontology().resolve("views"));
        prefixes = RDFDataMgr.loadGraph("ontology/prefixes.ttl").getPrefixMapping();
        tables = made(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {Namespace.CANONICAL, "http://localhost:3030/"})
    void a_csvw_tool_turns_the_tables_back_into_the_view(String base)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(TOOLS.resolve("node_modules/@zazuko/rdf-parser-csvw"))) {
            Reference.missing(
                    "no CSVW tool in target/tools; install @zazuko/rdf-parser-csvw@0.17.0 and @rdfjs/parser-jsonld@2.1.3 there");
        }
        var rebasing = new Rebasing(base);
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
                Construct.run(part, dataset).stream().map(Triple::getSubject).distinct().count();
        assertTrue(things > 0);
        assertEquals(things, records(part.name() + ".csv").size() - 1);
    }

    static List<QueryFile> parts() {
        return view.parts();
    }

    @Test
    void every_kind_has_a_table_or_is_known_to_have_none() {
        Graph shown = view.of(dataset);
        var left =
                dataset.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(
                                triple ->
                                        triple.getSubject()
                                                .toString()
                                                .startsWith(Namespace.CANONICAL))
                        .filter(
                                triple ->
                                        !shown.contains(
                                                triple.getSubject(), RDF.Nodes.type, Node.ANY))
                        .map(triple -> triple.getObject().toString())
                        .filter(type -> !NO_TABLE.contains(type))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), left);
    }

    @Test
    void no_person_is_in_any_table() {
        var names = new ArrayList<String>();
        dataset.getDefaultGraph().stream(
                        Node.ANY,
                        RDF.Nodes.type,
                        NodeFactory.createURI("http://www.w3.org/ns/person#Person"))
                .map(Triple::getSubject)
                .forEach(
                        person -> {
                            names.add(person.getURI());
                            dataset.getDefaultGraph().stream(
                                            person, SKOS.prefLabel.asNode(), Node.ANY)
                                    .map(label -> label.getObject().getLiteralLexicalForm())
                                    .forEach(names::add);
                        });
        assertTrue(names.size() > 20);
        tables.files()
                .keySet()
                .forEach(
                        file -> {
                            // A body that bears its minister's name.
                            String text = text(file).replace("Cabinet of Liesbeth Homans", "");
                            assertEquals(
                                    List.of(),
                                    names.stream().filter(text::contains).toList(),
                                    file);
                        });
    }

    @Test
    void cells_of_several_labels_can_be_taken_apart() {
        assertEquals(
                List.of(),
                dataset.getDefaultGraph().stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                        .map(label -> label.getObject().getLiteralLexicalForm())
                        .filter(label -> label.contains("|"))
                        .toList());
    }

    @Test
    void another_base_changes_the_base_and_never_the_identifier() {
        String moved = "https://example.org/facts/";
        var rebased = made(new Rebasing(moved)).files();
        assertEquals(tables.files().keySet(), rebased.keySet());
        assertTrue(text(rebased, "acts.csv").contains("," + Namespace.CANONICAL + "id/be/act/"));
        tables.files()
                .keySet()
                .forEach(
                        file ->
                                assertEquals(
                                        text(file),
                                        text(rebased, file).replace(moved, Namespace.CANONICAL),
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

    @Test
    void columns_tell_languages_dates_and_several_values_apart() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        """
                        PREFIX dct: <http://purl.org/dc/terms/>
                        PREFIX eli: <http://data.europa.eu/eli/ontology#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        PREFIX : <https://example.org/>
                        :a a :Thing, :Rare ;
                          skos:prefLabel "A, \\"first\\""@en , "A"@nl ;
                          skos:altLabel "a"@en , "b"@en ;
                          dct:date "2019"^^xsd:gYear ;
                          dct:title "T" ; eli:title "E" .
                        :b a :Thing ;
                          dct:date "2019-03"^^xsd:gYearMonth , "2019-03-01"^^xsd:date ;
                          dct:source :a , "hearsay" .
                        """,
                        Lang.TURTLE)
                .parse(graph);
        var table = Table.of("things", "Things.", graph, prefixes);
        assertEquals(
                """
                \uFEFFid,prefLabel_en,prefLabel_nl,altLabel_en,altLabel_en_2,dct_title,class,date,date_year,date_month,source_link,source_string,eli_title\r
                https://example.org/a,"A, ""first""\",A,a,b,T,https://example.org/Rare,,2019,,,,E\r
                https://example.org/b,,,,,,,2019-03-01,,2019-03,"A, ""first""\",hearsay,\r
                """,
                new String(table.sheet(new Labels(graph)).csv(), StandardCharsets.UTF_8));
    }

    private static Tables made(Rebasing rebasing) {
        return Tables.of(view, dataset, rebasing, prefixes);
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
