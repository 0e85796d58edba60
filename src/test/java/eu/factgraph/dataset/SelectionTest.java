package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Series;
import eu.factgraph.SeriesStatements;
import eu.factgraph.SeriesStatements.EditionStatement;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.store.Store;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No year and no country leaks into another selection of the series. */
class SelectionTest {

    private static final NamedGraphs SERIES = DerivationRules.derived(Series.source());
    private static final String POLICY = NamedGraphs.GRAPHS + "ee/2019/governance/national/policy";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', ee/2019 lt/2020",
        "edition=2021, ee/2021 lt/2020",
        "edition=2020, ee/2019 lt/2020",
        "edition=2019, ee/2019",
        "edition=2018, ''",
        "country=ee, ee/2019",
        "country=lt, lt/2020",
        "country=ee&edition=2021, ee/2021",
        "country=lt&edition=2019, ''",
        "status=reviewed, ee/2019 lt/2020",
        "edition=2021&status=reviewed, ee/2019 lt/2020",
        "country=ee&edition=2021&status=reviewed, ee/2019",
    })
    void selection_has_the_statements_of_its_editions_only(String criteria, String editions) {
        var selection = Selection.of(SERIES, criteria(criteria));
        assertEquals(editions, names(selection.editions().values()));
        DatasetGraph dataset = BuiltIn.select(SERIES, criteria(criteria)).dataset();
        for (EditionStatement stated : SeriesStatements.all()) {
            boolean expected = selection.has(stated.edition());
            assertEquals(expected, stated.isIn(dataset), stated.toString());
            assertEquals(expected, stated.isInNamedGraphOf(dataset), stated.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "country=ee, lt",
        "country=lt, ee",
        "edition=2019, lt",
        "country=ee&edition=2021, lt",
    })
    void graphs_of_a_selection_describe_nothing_of_another_country(String criteria, String other) {
        var graphs = BuiltIn.select(SERIES, criteria(criteria));
        String items = CanonicalNamespace.CANONICAL + "id/" + other + "/";
        assertEquals(
                "",
                graphs.quads()
                        .filter(quad -> quad.getSubject().toString().startsWith(items))
                        .map(Quad::toString)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void item_that_no_selected_edition_mentions_is_left_out() {
        Node cloud = node("id/ee/system/backup-cloud");
        assertFalse(describes(BuiltIn.select(SERIES, criteria("country=ee")), cloud));
        assertTrue(describes(BuiltIn.select(SERIES, criteria("country=ee&edition=2021")), cloud));
    }

    @Test
    void shared_vocabulary_is_in_every_selection_whole() {
        for (String criteria : new String[] {"country=ee", "edition=2018", "status=reviewed"}) {
            var graphs = BuiltIn.select(SERIES, criteria(criteria)).graphs();
            SERIES.graphs()
                    .forEach(
                            (name, graph) -> {
                                if (Unit.of(name).equals(Scope.SHARED)) {
                                    assertTrue(graph.isIsomorphicWith(graphs.get(name)), name);
                                }
                            });
        }
    }

    @Test
    void item_of_the_union_is_left_out_if_no_selected_edition_mentions_it() {
        NamedGraphs selected =
                BuiltIn.select(
                        NamedGraphs.read(SourceFolders.builtIn()), criteria("status=reviewed"));
        assertTrue(describes(selected, node("id/eu/act/regulation-2016-679")));
        assertFalse(describes(selected, node("id/eu/act/directive-2016-2102")));
    }

    @Test
    void drafted_section_of_a_reviewed_edition_is_left_out_with_what_is_derived_from_it() {
        NamedGraphs drafted = SERIES.with(POLICY, drafted(POLICY));
        Node responsibility = node("id/ee/responsibility/2019/digital-strategy");
        assertTrue(describes(BuiltIn.select(drafted, criteria("country=ee")), responsibility));
        var reviewed = BuiltIn.select(drafted, criteria("country=ee&status=reviewed"));
        assertFalse(reviewed.graphs().containsKey(POLICY));
        assertFalse(describes(reviewed, responsibility));
        assertTrue(describes(reviewed, node("id/ee/organisation/information-system-authority")));
    }

    @Test
    void section_has_the_status_of_the_nearest_section_above_it() {
        assertEquals(EditionStatus.REVIEWED, EditionStatus.of(SERIES, POLICY));
        String of2021 = POLICY.replace("2019", "2021");
        assertEquals(EditionStatus.REVIEWED, EditionStatus.of(SERIES, of2021));
        assertEquals(
                EditionStatus.DRAFTED,
                EditionStatus.of(SERIES, NamedGraphs.GRAPHS + "ee/2021/governance/national"));
    }

    @Test
    void catalogue_lists_the_datasets_of_all_editions() {
        var selection = Selection.of(SERIES, SelectionCriteria.DEFAULT);
        var graphs = Store.of(SERIES, CanonicalNamespace.CANONICAL).catalogue(selection).graphs();
        for (Edition edition : SERIES.editions()) {
            assertTrue(
                    describes(graphs, NodeFactory.createURI(edition.dataset())), edition::toString);
        }
        assertFalse(describes(graphs, node("id/ee/event/2021/new-name-of-the-ministry")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "country=xx, use one of: ee",
        "edition=19, write four digits",
        "status=drafted, use reviewed"
    })
    void wrong_value_is_refused_with_a_correction(String criteria, String correction) {
        var refused =
                assertThrows(InvalidInput.class, () -> BuiltIn.select(SERIES, criteria(criteria)));
        assertTrue(refused.getMessage().contains(correction), refused.getMessage());
    }

    private static SelectionCriteria criteria(String query) {
        Map<String, String> values =
                Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .collect(
                                Collectors.toMap(
                                        pair -> pair.split("=")[0], pair -> pair.split("=")[1]));
        return SelectionCriteria.of(new TreeMap<>(values));
    }

    private static String names(Collection<Edition> editions) {
        return editions.stream()
                .map(edition -> edition.scope() + "/" + edition.year())
                .collect(Collectors.joining(" "));
    }

    private static Node node(String path) {
        return NodeFactory.createURI(CanonicalNamespace.CANONICAL + path);
    }

    private static boolean describes(NamedGraphs graphs, Node subject) {
        return !graphs.graphsAbout(subject).isEmpty();
    }

    private static Graph drafted(String section) {
        Graph copy = GraphFactory.createGraphMem();
        GraphUtil.addInto(copy, SERIES.graphs().get(section));
        Node name = NodeFactory.createURI(section);
        copy.add(name, EditionStatus.PROPERTY, EditionStatus.DRAFTED.concept());
        return copy;
    }
}
