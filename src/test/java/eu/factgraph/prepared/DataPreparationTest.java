package eu.factgraph.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.search.EditionIndex;
import eu.factgraph.search.UnitIndexer;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import eu.factgraph.validation.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is prepared is what would be made anew, and no more is made than has changed. */
class DataPreparationTest {

    static {
        ARQ.init();
    }

    private static final String SECTION = "ee/2019/governance/national/audit.ttl";

    /** Of a changed edition: what it states, derives and that it is valid; all, and the dates. */
    private static final int PUTS_OF_AN_EDITION = 6;

    @TempDir Path folder;

    private Path data;
    private final MemoryPayloads payloads = new MemoryPayloads();

    @BeforeEach
    void copyData() {
        data = folder.resolve("data");
        Series.copyTo(data);
    }

    private DataPreparation preparation(String program) {
        return new DataPreparation(
                SourceFolders.withData(data), program, payloads, DataPreparationTest::refuse);
    }

    private static void refuse(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::violation)) {
            throw new InvalidInput(findings.stream().map(Finding::message).toList());
        }
    }

    private NamedGraphs derived() {
        return DerivationRules.derived(SourceFolders.withData(data));
    }

    private static void assertIs(NamedGraphs expected, PreparedData prepared) {
        assertEquals(quads(expected), quads(graphs(prepared)));
        assertEquals(expected.size(), prepared.statements());
        assertEquals(expected.graphs().size(), prepared.graphs());
    }

    private static NamedGraphs graphs(PreparedData prepared) {
        return Store.of(prepared.image(), CanonicalNamespace.CANONICAL).graphs();
    }

    private static TreeSet<String> quads(NamedGraphs graphs) {
        return graphs.quads().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = data.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(before), text);
        Files.writeString(path, text.replace(before, after));
    }

    private void comment() throws IOException {
        edit(SECTION, "skos:prefLabel", "# comment\n    skos:prefLabel");
    }

    @Test
    void prepared_data_is_what_the_files_state_and_the_rules_derive() {
        assertIs(derived(), preparation("1").prepare());
    }

    @Test
    void second_program_run_makes_nothing_again() {
        preparation("1").prepare();
        payloads.puts();
        assertIs(derived(), preparation("1").prepare());
        assertEquals(0, payloads.puts());
    }

    @Test
    void another_version_of_the_program_makes_all_again() {
        preparation("1").prepare();
        int first = payloads.puts();
        preparation("2").prepare();
        assertEquals(first, payloads.puts());
    }

    @Test
    void change_of_a_section_redoes_its_edition_only() throws IOException {
        var preparation = preparation("1");
        preparation.prepare();
        payloads.puts();
        comment();
        assertIs(derived(), preparation.prepare());
        assertEquals(PUTS_OF_AN_EDITION, payloads.puts());
    }

    @Test
    void change_between_two_runs_redoes_its_edition_only() throws IOException {
        preparation("1").prepare();
        payloads.puts();
        comment();
        assertIs(derived(), preparation("1").prepare());
        assertEquals(PUTS_OF_AN_EDITION, payloads.puts());
    }

    @Test
    void change_of_an_item_redoes_the_editions_of_its_country() throws IOException {
        var preparation = preparation("1");
        preparation.prepare();
        payloads.puts();
        edit("ee/things/organisation.ttl", "Tax Board", "Board of Taxes");
        assertIs(derived(), preparation.prepare());
        int editions = 2;
        assertEquals(PUTS_OF_AN_EDITION + 2 * editions, payloads.puts());
    }

    /** Search also shows what editions of other countries mention of the Union. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "eu/things/act.ttl, eIDAS Regulation, Regulation on trust",
        "eu/things/organisation.ttl, Eurostat, Statistics",
        "int/things/standard.ttl, ISO/IEC 27001, Some standard",
        "lt/things/organisation.ttl, Family Board, Board of Families",
        "catalogue.ttl, factgraph, Graph of facts",
    })
    void changed_name_is_changed_wherever_it_is_read(String file, String name, String other)
            throws IOException {
        var preparation = preparation("1");
        search(preparation.prepare());
        edit(file, "\"" + name, "\"" + other);
        PreparedData prepared = preparation.prepare();
        assertIs(derived(), prepared);
        assertEquals(
                names(
                        new DataPreparation(source(), "other", new MemoryPayloads(), any -> {})
                                .prepare()),
                names(prepared));
    }

    private SourceFolders source() {
        return SourceFolders.withData(data);
    }

    private static List<String> names(PreparedData prepared) {
        Store store = Store.of(prepared.image(), CanonicalNamespace.CANONICAL);
        var stores = new SelectedStores(store);
        var index = new EditionIndex(store, stores::selection, prepared.indexes().apply(store));
        var selection = stores.selection(SelectionCriteria.DEFAULT);
        return index.of(selection, stores.of(selection)).resources().stream()
                .map(resource -> resource.iri() + " " + resource.names())
                .toList();
    }

    @Test
    void removed_section_leaves_nothing() throws IOException {
        var preparation = preparation("1");
        preparation.prepare();
        Files.delete(data.resolve(SECTION));
        assertIs(derived(), preparation.prepare());
    }

    @Test
    void invalid_data_is_refused_and_what_was_prepared_stays() throws IOException {
        var preparation = preparation("1");
        preparation.prepare();
        String text = Files.readString(data.resolve(SECTION));
        edit(
                SECTION,
                "skos:prefLabel",
                "<https://w3id.org/factgraph/def/nonsense> 1 ;\n    skos:prefLabel");
        assertThrows(InvalidInput.class, preparation::prepare);
        assertThrows(InvalidInput.class, preparation::prepare);
        assertThrows(InvalidInput.class, preparation("1")::prepare);
        Files.writeString(data.resolve(SECTION), text);
        assertIs(derived(), preparation.prepare());
    }

    @Test
    void lost_payloads_are_made_again() throws IOException {
        preparation("1").prepare();
        for (String key : List.copyOf(payloads.kept.keySet())) {
            ByteBuffer lost = payloads.kept.remove(key);
            assertIs(derived(), preparation("1").prepare());
            payloads.kept.putIfAbsent(key, lost);
        }
        var preparation = preparation("1");
        preparation.prepare();
        payloads.kept.clear();
        comment();
        assertIs(derived(), preparation.prepare());
    }

    @Test
    void search_index_is_kept_by_unit() throws IOException {
        search(preparation("1").prepare());
        payloads.puts();
        search(preparation("1").prepare());
        assertEquals(0, payloads.puts());
        comment();
        search(preparation("1").prepare());
        assertEquals(PUTS_OF_AN_EDITION + 1, payloads.puts());
    }

    private static void search(PreparedData prepared) {
        Store store = Store.of(prepared.image(), CanonicalNamespace.CANONICAL);
        for (Unit unit : UnitIndexer.units(store)) {
            assertEquals(unit, prepared.indexes().apply(store).apply(unit).unit());
        }
    }
}
