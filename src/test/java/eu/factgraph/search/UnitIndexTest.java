package eu.factgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.dataset.Unit;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIndexTest {

    static {
        ARQ.init();
    }

    private static final NamedGraphs DATA = DerivationRules.derived(Series.source());
    private static final Edition EDITION = new Edition("ee", 2019);
    private static final Store STORE = Store.of(DATA, "http://localhost:1/");
    private static final UnitIndexer INDEXER = new UnitIndexer(STORE);
    private static final byte[] WRITTEN = written(INDEXER.index(EDITION));

    @TempDir private Path folder;

    @Test
    void index_read_for_another_base_finds_the_same() {
        String base = "https://example.org/other/";
        List<String> made = found(search(STORE, INDEXER::index));
        List<String> read =
                found(search(Store.of(DATA, base), unit -> read(written(INDEXER.index(unit)))));
        assertFalse(made.isEmpty());
        assertEquals(
                made.stream().map(one -> one.replace("http://localhost:1/", base)).toList(), read);
    }

    @Test
    void index_read_from_a_file_outlives_it() throws IOException {
        Path file = Files.write(folder.resolve("unit"), WRITTEN);
        UnitIndex read = UnitIndex.read(file);
        Files.delete(file);
        assertEquals(EDITION, read.unit());
        assertEquals(
                found(search(STORE, INDEXER::index)),
                found(search(STORE, unit -> unit.equals(EDITION) ? read : INDEXER.index(unit))));
    }

    @Test
    void index_of_an_edition_does_not_depend_on_other_countries() {
        var alone =
                new NamedGraphs(
                        DATA.graphs().entrySet().stream()
                                .filter(graph -> !Unit.of(graph.getKey()).scope().equals("lt"))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        var indexer = new UnitIndexer(Store.of(alone, "http://localhost:2/"));
        assertEquals(
                found(search(STORE, INDEXER::index)),
                found(
                        search(
                                STORE,
                                unit ->
                                        (unit.scope().equals("ee") ? indexer : INDEXER)
                                                .index(unit))));
    }

    @Test
    void scopes_are_those_of_what_the_unit_mentions() {
        var scopes = INDEXER.index(EDITION).scopes();
        assertTrue(scopes.containsAll(List.of(new Scope("ee"), Scope.UNION, Scope.SHARED)));
        assertFalse(scopes.contains(new Scope("lt")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 24, 30, 40, 41, 1000})
    void bytes_that_are_cut_are_refused(int length) {
        assertRefused(Arrays.copyOf(WRITTEN, length));
    }

    @Test
    void bytes_that_are_cut_at_the_end_or_go_on_are_refused() {
        assertRefused(Arrays.copyOf(WRITTEN, WRITTEN.length - 1));
        assertRefused(Arrays.copyOf(WRITTEN, WRITTEN.length + 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.001, 0.1, 0.5, 0.9999})
    void bytes_that_are_changed_are_refused(double place) {
        byte[] changed = WRITTEN.clone();
        changed[(int) (place * changed.length)] ^= 1;
        assertRefused(changed);
    }

    private static void assertRefused(byte[] bytes) {
        assertThrows(IOException.class, () -> UnitIndex.read(ByteBuffer.wrap(bytes)));
    }

    private static byte[] written(UnitIndex index) {
        var bytes = new ByteArrayOutputStream();
        try {
            index.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static UnitIndex read(byte[] bytes) {
        try {
            return UnitIndex.read(ByteBuffer.wrap(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SearchIndex search(Store store, Function<Unit, UnitIndex> units) {
        var stores = new SelectedStores(store);
        var selection = stores.selection(SelectionCriteria.upTo(EDITION.year()));
        return new EditionIndex(store, stores::selection, units)
                .of(selection, stores.of(selection));
    }

    /** All resources as they are described, and what some texts find. */
    private static List<String> found(SearchIndex index) {
        return Stream.concat(
                        index.resources().stream()
                                .map(one -> one.iri() + one.type() + one.names() + one.texts()),
                        Stream.of("strategy", "exchnge", "eIDAS regulation")
                                .map(text -> index.find(SearchRequest.of(text, 50)))
                                .flatMap(result -> result.hits().stream())
                                .map(hit -> hit.resource().iri() + hit.score() + hit.matched()))
                .toList();
    }
}
