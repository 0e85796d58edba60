package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Series;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue says of several editions, none of which has an entry of its own. */
class CatalogueOfEditionsTest {

    private static final NamedGraphs SERIES = DerivationRules.derived(Series.source());
    private static final Graph CATALOGUE = BuiltIn.view("dcat-ap").of(SERIES.dataset());
    private static final String STATUS =
            "http://publications.europa.eu/resource/authority/distribution-status/";
    private static final List<String> DATASETS =
            List.of(
                    "id/ee/dataset/2019",
                    "id/ee/dataset/2021",
                    "id/eu/dataset/basic-data",
                    "id/lt/dataset/2020");

    @Test
    void catalogue_and_services_list_every_edition() {
        assertEquals(DATASETS, objects("catalog", DCAT.dataset.asNode()));
        for (String service : List.of("feed", "sparql")) {
            assertEquals(
                    DATASETS,
                    objects("id/int/data-service/" + service, DCAT.servesDataset.asNode()));
        }
    }

    @Test
    void edition_is_in_the_series_with_its_country() {
        Node country =
                NodeFactory.createURI(
                        "http://publications.europa.eu/resource/authority/country/LTU");
        assertTrue(
                CATALOGUE.contains(node("id/lt/dataset/2020"), DCTerms.spatial.asNode(), country));
        assertEquals(
                List.of("id/eu/series/digital-government-factsheets"),
                objects("id/lt/dataset/2020", NodeFactory.createURI(DCAT.NS + "inSeries")));
    }

    @ParameterizedTest
    @CsvSource({
        "ee, 2019, COMPLETED, 'Digital government in Estonia, 2019'",
        "ee, 2021, DEVELOP, 'Digital government in Estonia, 2021 (draft)'",
        "lt, 2020, COMPLETED, 'Digital government in Lithuania, 2020'"
    })
    void dataset_has_its_own_files_and_the_status_of_its_edition(
            String scope, String year, String status, String title) {
        String dataset = "id/" + scope + "/dataset/" + year;
        assertEquals(
                List.of(title),
                CATALOGUE.stream(node(dataset), DCTerms.title.asNode(), Node.ANY)
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList());
        String export = "export/" + scope + "/" + year + "/";
        assertEquals(
                List.of(
                        export + "adms.ttl",
                        export + "bregdcat-ap.ttl",
                        export + "cpov.ttl",
                        export + "cpsv-ap.ttl",
                        export + "csv.zip",
                        export + "dataset.trig",
                        export + "eli.ttl"),
                objects(dataset, DCAT.distribution.asNode()).stream()
                        .flatMap(file -> objects(file, DCAT.downloadURL.asNode()).stream())
                        .toList());
        for (String file : objects(dataset, DCAT.distribution.asNode())) {
            assertTrue(
                    CATALOGUE.contains(
                            node(file),
                            NodeFactory.createURI("http://www.w3.org/ns/adms#status"),
                            NodeFactory.createURI(STATUS + status)),
                    file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shapes.ttl",
                "range.ttl",
                "mdr-vocabularies.shape.ttl",
                "dcat-ap-SHACL.ttl",
                "ranges.ttl"
            })
    void catalogue_of_several_editions_conforms(String shapes) {
        var report =
                ShaclValidator.get().validate(OfficialShapes.of("dcat-ap/" + shapes), CATALOGUE);
        assertEquals(
                List.of(),
                report.getEntries().stream()
                        .filter(entry -> entry.severity().equals(Severity.Violation))
                        .map(entry -> entry.focusNode() + " " + entry.resultPath())
                        .toList());
    }

    @Test
    void file_of_the_catalogue_names_no_edition() throws IOException {
        assertFalse(Files.readString(Series.DATA.resolve("catalogue.ttl")).contains("/ee/"));
    }

    /** Sorted, without the canonical namespace. */
    private static List<String> objects(String subject, Node property) {
        return CATALOGUE.stream(node(subject), property, Node.ANY)
                .map(Triple::getObject)
                .map(object -> object.getURI().replace(CanonicalNamespace.CANONICAL, ""))
                .sorted()
                .toList();
    }

    private static Node node(String path) {
        return NodeFactory.createURI(CanonicalNamespace.CANONICAL + path);
    }
}
