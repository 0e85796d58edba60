package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInDataTest {

    private static final String FACTSHEET = "https://w3id.org/factgraph/graph/be/2019/";
    private static final String PREFIXES =
            """
            PREFIX cpsv: <http://purl.org/vocab/cpsv#>
            PREFIX cv: <http://data.europa.eu/m8g/>
            PREFIX def: <https://w3id.org/factgraph/def/>
            PREFIX organisation: <https://w3id.org/factgraph/id/be/organisation/>
            PREFIX policy: <https://w3id.org/factgraph/id/be/policy/digital-belgium/>
            PREFIX service: <https://w3id.org/factgraph/id/be/service/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX unit: <https://w3id.org/factgraph/id/concept/unit/>
            """;
    private static final SourceFolders SOURCE = BuiltIn.SOURCE;
    private static final DatasetValidator VALIDATION = new DatasetValidator(BuiltIn.SHAPES);
    private static final NamedGraphs FILES = NamedGraphs.read(SOURCE);
    private static final DerivationRules RULES =
            DerivationRules.in(SOURCE.ontology().resolve("rules"));

    private static List<Finding> violations(NamedGraphs graphs) {
        return VALIDATION.findings(graphs).stream().filter(Finding::violation).toList();
    }

    @Test
    void built_in_data_conforms() {
        assertEquals(List.of(), violations(RULES.derive(FILES)));
    }

    @Test
    void each_rule_derives_at_least_its_expected_count() {
        var results = RULES.results(FILES).values();
        for (var rule : RULES.rules()) {
            int expected = Integer.parseInt(rule.header("expected").get(0));
            assertTrue(expected > 0, rule.name());
            int derived =
                    results.stream()
                            .mapToInt(
                                    unit -> unit.getOrDefault(rule.name(), Graph.emptyGraph).size())
                            .sum();
            assertTrue(derived >= expected, rule.name() + " derived " + derived);
        }
    }

    @Test
    void undeclared_property_is_reported_with_its_file() {
        String section = "https://w3id.org/factgraph/graph/be/2019/governance";
        Graph damaged = GraphFactory.createDefaultGraph();
        FILES.graphs().get(section).stream().forEach(damaged::add);
        damaged.add(
                NodeFactory.createURI(section),
                NodeFactory.createURI("http://purl.org/dc/terms/titel"),
                NodeFactory.createLiteralLang("x", "en"));
        var findings = violations(RULES.derive(FILES.with(section, damaged)));
        assertEquals(1, findings.size());
        assertEquals(section, findings.get(0).file());
        assertTrue(findings.get(0).message().contains("No shape declares this property"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "infrastructure/portals | service:new a cpsv:PublicService ; skos:prefLabel \"New\"@en . | give the public body that is the competent authority",
                "infrastructure/portals | policy:x a def:Budget ; skos:prefLabel \"Money\"@en ; def:value 5 ; def:unit unit:euros . | A budget must have a currency",
                "infrastructure/portals | policy:x a def:Quantity ; skos:prefLabel \"Number\"@en ; def:value 5 . | Give the unit, a concept of the scheme unit",
                "infrastructure/portals | service:passport def:uses service:nobody . | The resource that this refers to is not described",
                "infrastructure/portals | service:passport skos:prefLabel \"Pass\" . | each with a language tag",
                "infrastructure/portals | service:pass a cpsv:PublicService ; skos:prefLabel \"Passport\"@en ; cv:hasCompetentAuthority organisation:fedict . | Two services of one country have this name",
                "infrastructure/epayment | service:passport skos:note \"can be paid for online\"@en . | This section states that nothing was reported",
                "infrastructure/portals | service:passport def:managedBy organisation:fedict . | No shape for this class declares this property"
            })
    void violation_has_the_message_of_its_rule(String section, String statements, String message) {
        String name = FACTSHEET + section;
        Graph damaged = GraphFactory.createDefaultGraph();
        FILES.graphs().get(name).stream().forEach(damaged::add);
        RDFParser.fromString(PREFIXES + statements, Lang.TURTLE).parse(damaged);
        var findings = VALIDATION.findings(RULES.derive(FILES.with(name, damaged)));
        assertTrue(
                findings.stream().anyMatch(finding -> finding.message().contains(message)),
                findings.toString());
    }

    @Test
    void graphs_have_no_blank_nodes() {
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
    void derivation_leaves_the_files_unchanged() {
        assertFalse(FILES.graphs().containsKey(FILES.editions().get(0).derivedGraph()));
        var derived =
                RULES.derive(FILES).graphs().keySet().stream()
                        .filter(name -> name.startsWith(NamedGraphs.DERIVED))
                        .map(name -> name.substring(NamedGraphs.DERIVED.length()))
                        .toList();
        assertTrue(
                derived.containsAll(
                        List.of("be", "be/2019", "be/2021", "catalogue", "ee/2019", "eu", "int")),
                derived.toString());
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
