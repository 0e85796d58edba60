package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hygiene rule finds nothing in the built-in data, and a fault in the dataset of its name. */
class HygieneTest {

    private static final Path FAULTS = Path.of("src/test/resources/hygiene");
    private static final HygieneRules RULES = HygieneRules.in(Path.of("ontology/hygiene"));

    static List<QueryFile> rules() {
        return RULES.rules();
    }

    @Test
    void built_in_data_has_no_findings() {
        assertEquals(List.of(), RULES.findings(BuiltIn.FACTGRAPH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void faulty_data_has_a_violation_with_its_file(QueryFile rule) {
        NamedGraphs faulty = faulty(rule.name());
        List<Finding> findings = new HygieneRules(List.of(rule)).findings(faulty);
        assertFalse(findings.isEmpty());
        for (Finding finding : findings) {
            assertEquals(rule.first("message").orElseThrow(), finding.message());
            assertTrue(finding.violation());
            assertTrue(faulty.graphs().containsKey(finding.file()), finding.file());
        }
    }

    @Test
    void description_repeated_by_the_next_edition_is_no_fault() {
        NamedGraphs first = faulty("said-twice");
        var graphs = new TreeMap<String, Graph>();
        first.graphs()
                .forEach(
                        (name, graph) ->
                                graphs.put(name.replaceFirst("/2019/g", "/2020/g"), graph));
        assertEquals(2, graphs.size());
        assertEquals(
                List.of(),
                RULES.findings(new NamedGraphs(graphs)).stream()
                        .filter(finding -> finding.message().contains("same words"))
                        .toList());
    }

    private static NamedGraphs faulty(String rule) {
        var dataset = RDFDataMgr.loadDatasetGraph(FAULTS.resolve(rule + ".trig").toString());
        var graphs = new TreeMap<String, Graph>();
        dataset.listGraphNodes()
                .forEachRemaining(name -> graphs.put(name.getURI(), dataset.getGraph(name)));
        return new NamedGraphs(graphs);
    }
}
