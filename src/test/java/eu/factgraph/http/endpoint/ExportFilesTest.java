package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilesTest {

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {"adms", "bregdcat-ap", "cpov", "cpsv-ap", "dcat-ap", "eli", "qb", "void"})
    void export_gives_the_same_view_in_every_syntax(String profile) {
        var graphs =
                Stream.of("ttl", "nt", "jsonld", "rdf", "trig", "nq")
                        .map(suffix -> exported(profile + "." + suffix, suffix))
                        .toList();
        assertTrue(graphs.get(0).size() > 0);
        graphs.forEach(graph -> assertTrue(graph.isIsomorphicWith(graphs.get(0))));
    }

    private static Graph exported(String file, String suffix) {
        var response = server.get("export/" + file);
        assertEquals(200, response.statusCode());
        assertEquals(
                "attachment; filename=\"factgraph-" + file + "\"",
                header(response, "Content-Disposition"));
        assertTrue(header(response, "Link").contains("rel=\"profile\""), header(response, "Link"));
        assertEquals(
                304,
                server.get("export/" + file, "If-None-Match", header(response, "ETag"))
                        .statusCode());
        var dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(RDFLanguages.filenameToLang("x." + suffix))
                .parse(dataset);
        return dataset.getDefaultGraph();
    }

    @Test
    void head_request_gives_digest_and_size() throws Exception {
        byte[] body = server.get("export/cpov.nt").body();
        var head = server.send("HEAD", "export/cpov.nt", HttpRequest.BodyPublishers.noBody());
        assertEquals(
                "sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
                        + ":",
                header(head, "Repr-Digest"));
        assertEquals(String.valueOf(body.length), header(head, "Content-Length"));
    }

    @Test
    void catalogue_has_a_dated_record_of_each_dataset() {
        Graph catalogue = exported("dcat-ap.ttl", "ttl");
        var records =
                catalogue.find(Node.ANY, RDF.Nodes.type, DCAT.CatalogRecord.asNode()).toList();
        assertEquals(2, records.size());
        for (var one : records) {
            assertTrue(catalogue.contains(one.getSubject(), FOAF.primaryTopic.asNode(), Node.ANY));
            assertTrue(catalogue.contains(one.getSubject(), DCTerms.modified.asNode(), Node.ANY));
        }
    }

    @Test
    void void_description_has_the_endpoint_and_the_dumps() {
        Graph description = exported("void.ttl", "ttl");
        assertEquals(
                List.of(server.url + "sparql", server.url + "sparql"),
                objects(description, VOID.sparqlEndpoint.asNode()));
        assertEquals(
                List.of(server.url + "export/be/2019/dataset.trig"),
                objects(description, VOID.dataDump.asNode()));
    }

    private static List<String> objects(Graph graph, Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(triple -> triple.getObject().getURI())
                .sorted()
                .toList();
    }

    @Test
    void tables_and_dumps_are_available() throws IOException {
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(server.get("export/csv.zip").body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertTrue(names.containsAll(List.of("acts.csv", "links.csv", "csv-metadata.json")));
        for (String suffix : List.of("nq", "trig")) {
            var whole = DatasetGraphFactory.create();
            RDFParser.source(
                            new ByteArrayInputStream(server.get("export/dataset." + suffix).body()))
                    .lang(RDFLanguages.filenameToLang("x." + suffix))
                    .parse(whole);
            assertTrue(whole.size() > 100, suffix + " has graphs: " + whole.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, catalog, http://www.w3.org/ns/dcat#Catalog",
        "catalog.ttl, catalog, http://www.w3.org/ns/dcat#Catalog",
        ".well-known/void, .well-known/void, http://rdfs.org/ns/void#DatasetDescription",
        "sparql, sparql, http://www.w3.org/ns/sparql-service-description#Service"
    })
    void description_in_turtle_has_the_resource_and_its_type(
            String path, String about, String type) {
        var response = server.get(path, "Accept", "text/turtle");
        assertEquals(200, response.statusCode());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(response.body())).lang(Lang.TURTLE).parse(graph);
        assertTrue(
                graph.contains(
                        NodeFactory.createURI(server.url + about),
                        RDF.Nodes.type,
                        NodeFactory.createURI(type)));
    }

    @Test
    void catalogue_lists_every_export_and_each_is_available() {
        var response = server.get("catalog", "Accept", "application/n-triples");
        var files =
                text(response)
                        .lines()
                        .filter(line -> line.contains("dcat#downloadURL"))
                        .map(line -> line.replaceAll(".*<([^>]+)> \\.$", "$1"))
                        .toList();
        assertEquals(25, files.size());
        for (String file : files) {
            assertEquals(200, server.get(file.substring(server.url.length())).statusCode(), file);
        }
    }

    @Test
    void robots_txt_refers_to_the_sitemap() {
        assertTrue(
                text(server.get("robots.txt")).contains("Sitemap: " + server.url + "sitemap.xml"));
        var pages =
                Jsoup.parse(text(server.get("sitemap.xml")), "", Parser.xmlParser()).select("loc");
        assertTrue(pages.size() > 500, pages.size() + " pages");
        assertEquals(
                200, server.get(pages.get(0).text().substring(server.url.length())).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"export/cpov.pdf", "export/none.ttl", "export/dataset.ttl", "export/cpov"})
    void unknown_export_answers_404_with_the_available_ones(String path) {
        var response = server.get(path);
        assertEquals(404, response.statusCode());
        assertTrue(text(response).contains("cpsv-ap"), text(response));
    }
}
