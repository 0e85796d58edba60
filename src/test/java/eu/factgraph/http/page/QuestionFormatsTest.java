package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.resultset.RDFInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The media types of answers. */
class QuestionFormatsTest {

    private static final String NATIONAL = "https://w3id.org/factgraph/id/concept/tier/national";

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv",
        "tsv, text/tab-separated-values",
        "ttl, text/turtle",
        "trig, application/trig",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "nt, application/n-triples",
        "nq, application/n-quads",
        "html, text/html;charset=utf-8"
    })
    void suffix_format_and_accept_select_the_same_variant(String suffix, String type) {
        String parameters = "?tier=" + TestServer.encoded(NATIONAL);
        var bySuffix = server.get("question/governance-by-field." + suffix + parameters);
        var byFormat =
                server.get("question/governance-by-field" + parameters + "&format=" + suffix);
        var byAccept = server.get("question/governance-by-field" + parameters, "Accept", type);
        assertEquals(200, bySuffix.statusCode());
        assertEquals(type, bySuffix.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(type, byFormat.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(type, byAccept.headers().firstValue("Content-Type").orElseThrow());
        if (ofRows(suffix)) {
            assertArrayEquals(bySuffix.body(), byAccept.body());
            assertEquals(
                    isForSpreadsheets(suffix), !Arrays.equals(bySuffix.body(), byFormat.body()));
        }
    }

    @Test
    void accept_application_json_answers_json_results() {
        var plain = server.get("question/contacts", "Accept", "application/json");
        assertEquals("application/json", plain.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(server.get("question/contacts.json").body(), plain.body());
    }

    @Test
    void rdf_answer_has_the_same_rows_without_blank_nodes() {
        var model = ModelFactory.createDefaultModel();
        RDFParser.source(new ByteArrayInputStream(server.get("question/transpositions.ttl").body()))
                .lang(Lang.TURTLE)
                .parse(model);
        assertTrue(
                model.listStatements().toList().stream()
                        .noneMatch(one -> one.getSubject().isAnon() || one.getObject().isAnon()));
        ResultSet asRdf = RDFInput.fromRDF(model);
        ResultSet asJson =
                ResultSetFactory.fromJSON(
                        new ByteArrayInputStream(
                                server.get("question/transpositions.json").body()));
        assertEquals(cells(asJson), cells(asRdf));
    }

    /** CSV by its format parameter is for spreadsheets, with labels. */
    private static boolean isForSpreadsheets(String format) {
        return format.equals("csv");
    }

    private static boolean ofRows(String suffix) {
        return List.of("json", "xml", "csv", "tsv").contains(suffix);
    }

    /** RDF keeps the order of rows, not that of columns. */
    private static List<Map<String, String>> cells(ResultSet rows) {
        var cells = new ArrayList<Map<String, String>>();
        rows.forEachRemaining(
                row -> {
                    var values = new TreeMap<String, String>();
                    row.varNames()
                            .forEachRemaining(name -> values.put(name, row.get(name).toString()));
                    cells.add(values);
                });
        return cells;
    }
}
