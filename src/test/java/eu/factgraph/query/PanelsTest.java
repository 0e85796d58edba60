package eu.factgraph.query;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each panel has something to say of its example, and says it in the columns that pages know. */
class PanelsTest {

    private static final NamedGraphs DATA = BuiltIn.FACTGRAPH;
    private static final Store STORE = Store.of(DATA, CanonicalNamespace.CANONICAL);

    private static final QueryService ANSWERING =
            new QueryService(
                    STORE.dataset(),
                    STORE.rebasing(),
                    QueryLimits.SERVED,
                    Set.of(),
                    SearchPropertyFunction.registry(new SearchIndex(STORE)));

    static Stream<String> panels() {
        return all().stream().map(panel -> panel.question().name());
    }

    private static List<Panel> all() {
        return Panel.in(SourceFolders.builtIn().ontology().resolve("panels"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void itsExampleHasRowsAndIsOfItsClass(String name) {
        Panel panel = named(name);
        var example =
                NodeFactory.createURI(panel.question().parameters().get(Panel.THIS).example());
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
        var rows = new ArrayList<Binding>();
        ANSWERING.answer(
                ANSWERING.parse(panel.question().with(Map.of())),
                QueryService.OWN,
                (result, out) ->
                        ((QueryResult.RowResult) result).rows().forEachRemaining(rows::add));
        assertFalse(rows.isEmpty(), name + " gives no row for its own example");
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
                            .contains(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type)),
                    type);
        }
        for (String fact : panel.facts()) {
            assertTrue(
                    STORE.dataset()
                            .getDefaultGraph()
                            .contains(Node.ANY, NodeFactory.createURI(fact), Node.ANY),
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
        assertTrue(panel.facts().isEmpty() || columns.contains("section"), name);
    }

    private static Panel named(String name) {
        return all().stream()
                .filter(panel -> panel.question().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
