package eu.factgraph.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.BuiltIn;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.store.Store;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** The build prepares what would be made anew of the built-in data. */
class BuiltInPreparationTest {

    @Test
    void build_prepared_the_built_in_data() {
        var prepared =
                DataPreparation.ofBuiltIn(BuiltIn.SOURCE, any -> {})
                        .kept(BuildOutput.Prepared.ofProgram().orElseThrow().data())
                        .orElseThrow();
        var expected =
                PreparedData.of(
                        BuiltIn.SOURCE.version(),
                        BuiltIn.FACTGRAPH,
                        ReleaseHistory.read(BuiltIn.SOURCE.data()),
                        BuiltIn.SHAPES);
        assertEquals(expected.version(), prepared.version());
        assertEquals(quads(expected), quads(prepared));
        assertEquals(expected.dates().resources(), prepared.dates().resources());
        assertEquals(expected.dates().descriptions(), prepared.dates().descriptions());
        assertEquals(expected.dates().sections(), prepared.dates().sections());
        assertEquals(expected.dates().derived(), prepared.dates().derived());
        assertEquals(expected.dates().version(), prepared.dates().version());
        Store store = Store.of(prepared.image(), CanonicalNamespace.CANONICAL);
        assertFalse(SearchIndex.of(store).resources().isEmpty());
    }

    private static Set<Quad> quads(PreparedData prepared) {
        return Store.of(prepared.image(), CanonicalNamespace.CANONICAL)
                .graphs()
                .quads()
                .collect(Collectors.toSet());
    }
}
