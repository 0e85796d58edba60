package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views conform to the official shapes: each file by itself, without ontologies. */
class OfficialShapesTest {

    private static DatasetGraph dataset;
    private static Path views;

    @BeforeAll
    static void load() {
        ARQ.init();
        dataset = BuiltIn.SELECTED.dataset();
        views = BuiltIn.SOURCE.ontology().resolve("views");
    }

    @ParameterizedTest
    @CsvSource({
        "cpov, cpov/core-public-organisation-ap-SHACL.ttl",
        "cpov, core-location/core-location-ap-SHACL.ttl",
        "cpov, core-person/core-person-ap-SHACL.ttl",
        "bregdcat-ap, bregdcat-ap/BRegDCAT-AP_shacl_shapes_2.1.0.ttl",
        "bregdcat-ap, bregdcat-ap/BRegDCAT-AP_shacl_mdr-vocabularies_2.1.0.ttl",
        "cpsv-ap, cpsv-ap/cpsv-ap-SHACL.ttl",
        "dcat-ap, dcat-ap/shapes.ttl",
        "dcat-ap, dcat-ap/range.ttl",
        "dcat-ap, dcat-ap/mdr-vocabularies.shape.ttl",
        "dcat-ap, dcat-ap/dcat-ap-SHACL.ttl",
        "dcat-ap, dcat-ap/ranges.ttl"
    })
    void view_has_no_violations(String profile, String file) {
        assertEquals(List.of(), violations(OfficialShapes.of(file), view(profile)));
    }

    @ParameterizedTest
    @CsvSource({
        "cpov, cpov/core-public-organisation-ap-SHACL.ttl, http://www.w3.org/2004/02/skos/core#prefLabel",
        "cpov, core-location/core-location-ap-SHACL.ttl, http://www.w3.org/ns/locn#thoroughfare",
        "cpov, core-person/core-person-ap-SHACL.ttl, http://www.w3.org/ns/locn#thoroughfare",
        "bregdcat-ap, bregdcat-ap/BRegDCAT-AP_shacl_shapes_2.1.0.ttl, http://purl.org/dc/terms/title",
        "cpsv-ap, cpsv-ap/cpsv-ap-SHACL.ttl, http://data.europa.eu/m8g/hasCompetentAuthority",
        "dcat-ap, dcat-ap/shapes.ttl, http://purl.org/dc/terms/title",
        "dcat-ap, dcat-ap/range.ttl, http://purl.org/dc/terms/publisher",
        "dcat-ap, dcat-ap/dcat-ap-SHACL.ttl, http://purl.org/dc/terms/title",
        "dcat-ap, dcat-ap/ranges.ttl, http://purl.org/dc/terms/publisher"
    })
    void damaged_view_has_violations(String profile, String file, String property) {
        Graph damaged = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(damaged, view(profile));
        Node path = NodeFactory.createURI(property);
        Triple stated = damaged.find(Node.ANY, path, Node.ANY).next();
        damaged.remove(stated.getSubject(), path, Node.ANY);
        damaged.add(
                stated.getSubject(), path, NodeFactory.createURI("https://example.org/no-text"));
        assertFalse(violations(OfficialShapes.of(file), damaged).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "cpov, http://data.europa.eu/m8g/PublicOrganisation",
        "bregdcat-ap, http://www.w3.org/ns/dcat#Dataset",
        "cpsv-ap, http://purl.org/vocab/cpsv#PublicService",
        "dcat-ap, http://www.w3.org/ns/dcat#Dataset",
        "qb, http://purl.org/linked-data/cube#Observation"
    })
    void view_has_as_many_instances_as_counted_independently(String profile, String type) {
        long expected = expected(profile).distinct().count();
        assertTrue(expected > 0);
        assertEquals(expected, instances(view(profile), type));
    }

    private static Stream<Node> expected(String profile) {
        return switch (profile) {
            case "cpov" ->
                    named("http://data.europa.eu/m8g/PublicOrganisation")
                            .filter(body -> has(body, "http://www.w3.org/ns/org#classification"));
            case "bregdcat-ap" ->
                    named("https://w3id.org/factgraph/def/BaseRegister")
                            .filter(
                                    resource ->
                                            has(resource, "http://purl.org/dc/terms/description"));
            case "cpsv-ap" ->
                    named("http://purl.org/vocab/cpsv#PublicService")
                            .filter(OfficialShapesTest::hasNamedAuthority)
                            .filter(
                                    service ->
                                            has(service, "http://purl.org/dc/terms/description"));
            // The series of the editions is a dataset, too.
            case "dcat-ap" ->
                    Stream.concat(
                            Stream.concat(
                                    objects(Node.ANY, "http://www.w3.org/ns/dcat#dataset"),
                                    named("http://www.w3.org/ns/dcat#Dataset")),
                            objects(Node.ANY, "http://www.w3.org/ns/prov#wasDerivedFrom")
                                    .flatMap(
                                            sheet ->
                                                    objects(
                                                            sheet,
                                                            "http://purl.org/dc/terms/isPartOf")));
            default ->
                    named("http://purl.org/linked-data/cube#Observation")
                            .filter(
                                    figure ->
                                            has(
                                                    figure,
                                                    "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod"));
        };
    }

    /** The instances of a class, without groups. */
    private static Stream<Node> named(String type) {
        return dataset.getDefaultGraph().stream(
                        Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type))
                .map(Triple::getSubject)
                .filter(resource -> !isA(resource, "https://w3id.org/factgraph/def/Group"));
    }

    private static boolean hasNamedAuthority(Node service) {
        return objects(service, "http://data.europa.eu/m8g/hasCompetentAuthority")
                .anyMatch(
                        body ->
                                isA(body, "http://data.europa.eu/m8g/PublicOrganisation")
                                        && !isA(body, "https://w3id.org/factgraph/def/Group"));
    }

    private static Stream<Node> objects(Node subject, String property) {
        return dataset.getDefaultGraph().stream(subject, NodeFactory.createURI(property), Node.ANY)
                .map(Triple::getObject);
    }

    private static boolean has(Node resource, String property) {
        return objects(resource, property).findAny().isPresent();
    }

    private static boolean isA(Node resource, String type) {
        return dataset.getDefaultGraph()
                .contains(resource, RDF.Nodes.type, NodeFactory.createURI(type));
    }

    @Test
    void cube_meets_all_integrity_constraints() {
        assertEquals(List.of(), CubeConstraints.of(view("qb")).faults());
    }

    @Test
    void damaged_cube_breaks_an_integrity_constraint() {
        Graph damaged = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(damaged, view("qb"));
        Triple stated =
                damaged.find(
                                Node.ANY,
                                NodeFactory.createURI(
                                        "http://purl.org/linked-data/sdmx/2009/measure#obsValue"),
                                Node.ANY)
                        .next();
        damaged.delete(stated);
        assertFalse(CubeConstraints.of(damaged).faults().isEmpty());
    }

    private static Graph view(String profile) {
        return ProfileView.named(profile, views).of(dataset);
    }

    private static List<String> violations(Shapes shapes, Graph view) {
        return ShaclValidator.get().validate(shapes, view).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(OfficialShapesTest::shown)
                .toList();
    }

    private static String shown(ReportEntry entry) {
        return entry.focusNode()
                + " "
                + entry.resultPath()
                + " "
                + entry.value()
                + " "
                + entry.message();
    }

    private static long instances(Graph view, String type) {
        return view.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type))
                .map(Triple::getSubject)
                .distinct()
                .count();
    }
}
