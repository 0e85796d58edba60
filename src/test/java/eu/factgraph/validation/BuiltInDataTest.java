package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class BuiltInDataTest {

    private static final Source SOURCE = Source.builtIn();
    private static final Validation VALIDATION = new Validation(ShapesGraph.in(SOURCE.shapes()));
    private static final Factgraph FILES = Factgraph.read(SOURCE);
    private static final Rules RULES = Rules.in(SOURCE.ontology().resolve("rules"));

    @Test
    void conforms() {
        assertEquals(List.of(), VALIDATION.findings(RULES.derive(FILES)));
    }

    @Test
    void everyRuleMakesAtLeastWhatItsHeadExpects() {
        var edition = FILES.editions().get(0);
        var made = RULES.constructed(FILES.only(edition));
        for (var rule : RULES.rules()) {
            int expected = Integer.parseInt(rule.header("expected").get(0));
            assertTrue(expected > 0, rule.name());
            assertTrue(
                    made.get(rule.name()).size() >= expected,
                    rule.name() + " made " + made.get(rule.name()).size());
        }
    }

    @Test
    void anUndeclaredPropertyIsFoundWithItsFile() {
        String section = "https://w3id.org/factgraph/graph/be/2019/governance";
        Graph damaged = GraphFactory.createDefaultGraph();
        FILES.graphs().get(section).stream().forEach(damaged::add);
        damaged.add(
                NodeFactory.createURI(section),
                NodeFactory.createURI("http://purl.org/dc/terms/titel"),
                NodeFactory.createLiteralLang("x", "en"));
        var findings = VALIDATION.findings(RULES.derive(FILES.with(section, damaged)));
        assertEquals(1, findings.size());
        assertEquals(section, findings.get(0).file());
        assertTrue(findings.get(0).message().contains("No shape knows this property"));
    }

    @Test
    void noGraphHoldsABlankNode() {
        for (Graph graph : RULES.derive(FILES).graphs().values()) {
            assertFalse(
                    graph.stream()
                            .anyMatch(
                                    triple ->
                                            triple.getSubject().isBlank()
                                                    || triple.getObject().isBlank()));
        }
    }

    @Test
    void derivationTouchesNoFile() {
        assertFalse(FILES.graphs().containsKey(FILES.editions().get(0).derivedGraph()));
        assertEquals(
                1,
                RULES.derive(FILES).graphs().keySet().stream()
                        .filter(name -> name.contains("/derived/"))
                        .count());
        assertTrue(
                RULES.derive(FILES)
                        .union()
                        .contains(
                                Node.ANY,
                                NodeFactory.createURI(
                                        "https://w3id.org/factgraph/def/coordinatedBy"),
                                Node.ANY));
    }
}
