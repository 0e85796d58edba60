package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Series;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is derived and found for a unit does not depend on countries and editions beside it. */
class UnitsTest {

    private static final NamedGraphs FILES = NamedGraphs.read(Series.source());
    private static final DerivationRules RULES =
            DerivationRules.in(Series.source().ontology().resolve("rules"));
    private static final DatasetValidator VALIDATOR = new DatasetValidator(BuiltIn.SHAPES);

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "graph/be/2019/legislation, be, 2019",
        "graph/derived/be/2019, be, 2019",
        "graph/be/2019, be, 2019",
        "graph/be/things/act, be, ",
        "graph/be/enrichment/eurovoc, be, ",
        "graph/derived/be, be, ",
        "graph/eu/things/act, eu, ",
        "graph/catalogue, catalogue, ",
        "id/concept/tier, catalogue, ",
        "def, catalogue, ",
    })
    void graph_belongs_to_one_unit(String graph, String scope, Integer year) {
        Unit unit = Unit.of(CanonicalNamespace.CANONICAL + graph);
        assertEquals(year == null ? new Scope(scope) : new Edition(scope, year), unit);
    }

    @ParameterizedTest(name = "{0} is described by {1} {2}")
    @CsvSource({
        "id/be/act/1992-law, be, ",
        "id/be/dataset/2019, be, 2019",
        "id/be/observation/2019/gdp, be, 2019",
        "id/be/concept/body-kind/agency, be, ",
        "id/concept/tier/national, catalogue, ",
        "graph/be/2019/legislation, be, 2019",
    })
    void resource_is_described_by_one_unit(String path, String scope, Integer year) {
        Unit unit = Unit.describing(CanonicalNamespace.CANONICAL + path);
        assertEquals(year == null ? new Scope(scope) : new Edition(scope, year), unit);
    }

    @Test
    void country_added_beside_others_changes_nothing_derived_for_them() {
        assertSameDerived(without(unit -> unit.scope().equals("lt")));
        assertSameDerived(without(unit -> unit.scope().equals("ee")));
    }

    @Test
    void edition_added_to_a_country_changes_nothing_derived_for_the_others() {
        assertSameDerived(without(new Edition("ee", 2021)::equals));
        assertSameDerived(without(new Edition("ee", 2019)::equals));
    }

    @Test
    void edition_repeats_nothing_that_its_scope_derives() {
        NamedGraphs derived = RULES.derive(FILES);
        for (Edition edition : FILES.editions()) {
            Graph ofScope = derived.graphs().get(edition.country().derivedGraph());
            Graph ofEdition = derived.graphs().get(edition.derivedGraph());
            assertEquals(List.of(), ofEdition.stream().filter(ofScope::contains).toList());
        }
    }

    @Test
    void fault_is_found_in_its_unit_whatever_stands_beside_it() {
        String section = NamedGraphs.GRAPHS + "ee/2019/infrastructure/portals";
        Set<String> alone = messages(damaged(without(unit -> unit.scope().equals("lt")), section));
        assertEquals(1, alone.size(), alone::toString);
        Set<String> beside = messages(damaged(FILES, section));
        assertEquals(alone, beside);
        assertTrue(
                alone.stream().allMatch(message -> message.startsWith(section)), alone::toString);
    }

    private static void assertSameDerived(NamedGraphs fewer) {
        NamedGraphs all = RULES.derive(FILES);
        RULES.derive(fewer)
                .graphs()
                .forEach(
                        (name, graph) ->
                                assertTrue(graph.isIsomorphicWith(all.graphs().get(name)), name));
    }

    private static NamedGraphs without(Predicate<Unit> removed) {
        return FILES.where(name -> !removed.test(Unit.of(name)));
    }

    private static NamedGraphs damaged(NamedGraphs files, String section) {
        Graph copy = GraphFactory.createGraphMem();
        GraphUtil.addInto(copy, files.graphs().get(section));
        copy.add(
                NodeFactory.createURI(section),
                SKOS.note.asNode(),
                NodeFactory.createLiteralString("no language"));
        return files.with(section, copy);
    }

    private static Set<String> messages(NamedGraphs files) {
        return VALIDATOR.findings(RULES.derive(files)).stream()
                .filter(Finding::violation)
                .map(finding -> finding.file() + ": " + finding.message())
                .collect(Collectors.toSet());
    }
}
