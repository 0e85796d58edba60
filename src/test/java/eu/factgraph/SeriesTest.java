package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The series is valid, and the tables of its README are true. */
class SeriesTest {

    private static final String NONE = "–";
    private static final NamedGraphs SERIES = DerivationRules.derived(Series.source());
    private static final DatasetGraph DATASET = SERIES.dataset();
    private static final String PREFIXES =
            "BASE <%s>\n".formatted(CanonicalNamespace.CANONICAL)
                    + BuiltIn.PREFIXES.getNsPrefixMap().entrySet().stream()
                            .map(
                                    each ->
                                            "PREFIX %s: <%s>\n"
                                                    .formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining());

    @Test
    void series_has_only_warnings_about_sections_that_are_gone() {
        var findings = new DatasetValidator(BuiltIn.SHAPES).findings(SERIES);
        assertEquals(List.of(), findings.stream().filter(Finding::violation).toList());
        assertEquals(
                List.of(
                        "governance/national/audit",
                        "infrastructure/portals",
                        "services-for-citizens/taxation"),
                findings.stream()
                        .map(finding -> finding.message().replaceAll("[^(]*\\(|\\).*", ""))
                        .toList());
    }

    /** The cells of the rows with this number of columns, without their quotes. */
    private static List<List<String>> rows(int columns) throws IOException {
        return Files.readAllLines(Series.DATA.resolveSibling("README.md")).stream()
                .filter(line -> line.startsWith("| `<"))
                .map(line -> Stream.of(line.split("\\|")).skip(1).map(SeriesTest::plain).toList())
                .filter(cells -> cells.size() == columns)
                .toList();
    }

    private static String plain(String cell) {
        return cell.strip().replaceAll("^`|`$", "");
    }

    static List<List<String>> differences() throws IOException {
        return rows(4);
    }

    static List<List<String>> ofLithuania() throws IOException {
        return rows(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void value_is_in_its_edition_of_estonia_only(List<String> row) {
        assertTrue(row.subList(2, 4).stream().anyMatch(value -> !value.equals(NONE)));
        assertPlace("ee/2019", row, row.get(2), "2019");
        assertPlace("ee/2021", row, row.get(3), "2021");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofLithuania")
    void value_is_in_lithuania_only(List<String> row) {
        assertPlace("lt", row, row.get(2), "2020");
    }

    private static void assertPlace(String unit, List<String> row, String value, String year) {
        if (!value.equals(NONE)) {
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
        String query = PREFIXES + "SELECT ?graph { GRAPH ?graph { %s } }".formatted(statement);
        try (var execution = QueryExec.dataset(DATASET).query(query).build()) {
            return Iter.iter(execution.select())
                    .map(row -> row.get("graph").getURI())
                    .anyMatch(Pattern.compile(graphs).asPredicate());
        }
    }
}
