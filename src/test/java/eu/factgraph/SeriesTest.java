package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The series is valid, and the tables of its README are true. */
class SeriesTest {

    private static final NamedGraphs SERIES = DerivationRules.derived(Series.source());
    private static final DatasetGraph DATASET = SERIES.dataset();

    @Test
    void series_has_only_warnings_about_sections_that_are_gone() {
        var findings = new DatasetValidator(BuiltIn.SHAPES).findings(SERIES);
        assertEquals(List.of(), findings.stream().filter(Finding::violation).toList());
        assertEquals(
                List.of("governance/national/audit", "infrastructure/portals"),
                findings.stream()
                        .map(finding -> finding.message().replaceAll("[^(]*\\(|\\).*", ""))
                        .toList());
    }

    static List<List<String>> differences() {
        return SeriesStatements.rows(4);
    }

    static List<List<String>> ofLithuania() {
        return SeriesStatements.rows(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void value_is_in_its_edition_of_estonia_only(List<String> row) {
        assertTrue(
                row.subList(2, 4).stream().anyMatch(value -> !value.equals(SeriesStatements.NONE)));
        assertPlace("ee/2019", row, row.get(2), "2019");
        assertPlace("ee/2021", row, row.get(3), "2021");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofLithuania")
    void value_is_in_lithuania_only(List<String> row) {
        assertPlace("lt", row, row.get(2), "2020");
    }

    private static void assertPlace(String unit, List<String> row, String value, String year) {
        if (!value.equals(SeriesStatements.NONE)) {
            String statement = row.get(0) + " " + row.get(1) + " " + value;
            String own = "^" + NamedGraphs.GRAPHS + "(derived/)?" + unit + "(/|$)";
            assertTrue(holds(statement.replace("{year}", year), own), statement);
            String others = "^" + NamedGraphs.GRAPHS + "(?!(derived/)?" + unit + "(/|$))";
            for (String other : List.of("2019", "2020", "2021")) {
                assertTrue(!holds(statement.replace("{year}", other), others), statement);
            }
        }
    }

    /** Whether a named graph that matches {@code graphs} holds a statement in SPARQL. */
    private static boolean holds(String statement, String graphs) {
        String query =
                SeriesStatements.PREFIXES
                        + "SELECT ?graph { GRAPH ?graph { %s } }".formatted(statement);
        try (var execution = QueryExec.dataset(DATASET).query(query).build()) {
            return Iter.iter(execution.select())
                    .map(row -> row.get("graph").getURI())
                    .anyMatch(Pattern.compile(graphs).asPredicate());
        }
    }
}
