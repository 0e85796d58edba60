package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources in a view and those that it omits are all instances of its classes. */
class OmittedResourcesTest {

    static {
        JenaSystem.init();
    }

    private final DatasetGraph dataset = BuiltIn.SELECTED.dataset();

    @ParameterizedTest
    @CsvSource({
        "adms, https://w3id.org/factgraph/def/DigitalSolution http://purl.org/dc/terms/Standard, http://www.w3.org/ns/adms#Asset",
        "bregdcat-ap, https://w3id.org/factgraph/def/BaseRegister, http://www.w3.org/ns/dcat#Dataset",
        "cpov, http://data.europa.eu/m8g/PublicOrganisation,",
        "cpsv-ap, http://purl.org/vocab/cpsv#PublicService,",
        "dcat-ap, http://www.w3.org/ns/dcat#Catalog,",
        "dcat-ap, http://www.w3.org/ns/dcat#Dataset,",
        "dcat-ap, http://www.w3.org/ns/dcat#DataService,",
        "dcat-ap, http://www.w3.org/ns/dcat#Distribution,",
        "eli, http://data.europa.eu/eli/ontology#LegalResource,",
        "qb, http://purl.org/linked-data/cube#Observation,"
    })
    void shown_and_omitted_resources_are_all_instances(
            String profile, String types, String shownAs) {
        Graph view = BuiltIn.view(profile).of(dataset);
        var all = resources(dataset.getDefaultGraph(), types);
        var shown = resources(view, shownAs == null ? types : shownAs);
        shown.retainAll(all);
        var left = OmittedResources.of(profile, Path.of("ontology/gaps"), dataset).resources();
        assertTrue(shown.size() > 0);
        assertEquals(List.of(), left.stream().filter(shown::contains).toList(), "shown");
        assertTrue(all.containsAll(left), "of another class");
        all.removeAll(shown);
        left.forEach(all::remove);
        assertEquals(Set.of(), all, "neither shown nor omitted");
    }

    @Test
    void void_view_describes_the_dataset_of_each_edition() {
        var editions =
                dataset.getDefaultGraph().stream(
                                Node.ANY,
                                NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                                Node.ANY)
                        .map(derived -> derived.getSubject().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        var shown =
                resources(BuiltIn.view("void").of(dataset), VOID.Dataset.getURI()).stream()
                        .filter(iri -> !iri.contains("#") && !iri.contains("/series/"))
                        .collect(Collectors.toCollection(TreeSet::new));
        editions.retainAll(
                resources(dataset.getDefaultGraph(), "http://www.w3.org/ns/dcat#Dataset"));
        assertFalse(editions.isEmpty());
        assertEquals(editions, shown);
    }

    private static TreeSet<String> resources(Graph graph, String types) {
        var resources = new TreeSet<String>();
        Stream.of(types.split(" "))
                .flatMap(
                        type -> graph.stream(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type)))
                .forEach(typed -> resources.add(typed.getSubject().toString()));
        return resources;
    }
}
