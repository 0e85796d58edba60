package eu.factgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.Source;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each panel has something to say of its example, and says it in the columns that pages know. */
class PanelsTest {

    private static final Factgraph DATA = Rules.derived(Source.builtIn());
    private static final Store STORE = Store.of(DATA, Namespace.CANONICAL);

    /** A panel that walks the whole graph takes longer than this on any machine. */
    private static final Answering ANSWERING =
            new Answering(STORE.dataset(), STORE.rebasing(), 5, 1000);

    static Stream<String> panels() {
        return all().stream().map(panel -> panel.question().name());
    }

    private static List<Panel> all() {
        return Panel.in(Source.builtIn().ontology().resolve("panels"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void itsExampleHasRowsAndIsOfItsClass(String name) {
        Panel panel = named(name);
        var example =
                NodeFactory.createURI(panel.question().parameters().get(Panel.THIS).fallback());
        assertTrue(
                panel.types().stream()
                        .anyMatch(
                                type ->
                                        STORE.dataset()
                                                .getDefaultGraph()
                                                .contains(
                                                        example,
                                                        RDF.Nodes.type,
                                                        NodeFactory.createURI(type))),
                example + " is of none of " + panel.types());
        var rows =
                (Result.Rows)
                        ANSWERING.answer(
                                ANSWERING.parse(panel.question().with(Map.of())),
                                DatasetDescription.create(List.of(), List.of()));
        assertTrue(rows.rows().hasNext(), name + " gives no row for its own example");
    }

    /**
     * Things of its classes are found by class: there is at least one other thing that has rows.
     */
    @ParameterizedTest
    @MethodSource("panels")
    void everyClassAndFactThatItNamesIsInTheGraph(String name) {
        Panel panel = named(name);
        for (String type : panel.types()) {
            assertTrue(
                    STORE.dataset()
                            .getDefaultGraph()
                            .contains(
                                    org.apache.jena.graph.Node.ANY,
                                    RDF.Nodes.type,
                                    NodeFactory.createURI(type)),
                    type);
        }
        for (String fact : panel.facts()) {
            assertTrue(
                    STORE.dataset()
                            .getDefaultGraph()
                            .contains(
                                    org.apache.jena.graph.Node.ANY,
                                    NodeFactory.createURI(fact),
                                    org.apache.jena.graph.Node.ANY),
                    fact);
        }
    }

    /** What a panel tells is told with its section, so that the page need not tell it again. */
    @ParameterizedTest
    @MethodSource("panels")
    void whatTellsFactsTellsTheirSections(String name) {
        Panel panel = named(name);
        var columns = QueryFactory.create(panel.question().text()).getResultVars();
        assertFalse(columns.isEmpty());
        assertEquals(true, panel.facts().isEmpty() || columns.contains("section"), name);
    }

    private static Panel named(String name) {
        return all().stream()
                .filter(panel -> panel.question().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
