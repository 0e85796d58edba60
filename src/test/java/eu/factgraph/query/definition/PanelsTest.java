package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.QueryResult;
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

/** The panels that factgraph ships, each with its own example. */
class PanelsTest {

    private static final NamedGraphs DATA = BuiltIn.FACTGRAPH;
    private static final Store STORE = Store.of(DATA, CanonicalNamespace.CANONICAL);

    private static final QueryService ANSWERING =
            new QueryService(
                    STORE.dataset(),
                    STORE.rebasing(),
                    QueryLimits.SERVED,
                    Set.of(),
                    SearchPropertyFunction.registry(SearchIndex.of(STORE)));

    static Stream<String> panels() {
        return all().stream().map(panel -> panel.question().name());
    }

    private static List<Panel> all() {
        return Panel.in(SourceFolders.builtIn().ontology().resolve("panels"));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void example_of_panel_has_its_class_and_rows(String name) {
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
                example + " has none of the classes " + panel.types());
        var rows = new ArrayList<Binding>();
        ANSWERING.execute(
                ANSWERING.parse(panel.question().with(Map.of())),
                QueryService.UNSPECIFIED,
                (result, out) ->
                        ((QueryResult.RowResult) result).rows().forEachRemaining(rows::add));
        assertFalse(rows.isEmpty(), name + " has no rows for its own example");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void classes_and_facts_of_panel_are_in_the_graph(String name) {
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

    /** The page does not repeat these facts, so the panel must show where they come from. */
    @ParameterizedTest
    @MethodSource("panels")
    void panel_with_facts_has_a_section_column(String name) {
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
