package eu.factgraph.http.message;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.header;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter has one value, and unknown parameters have no effect. */
class QueryParametersTest {

    private static final String ASK = encoded("ASK { ?s ?p ?o }");
    private static final String GRAPH =
            encoded("https://w3id.org/factgraph/graph/be/2019/legislation");
    private static final String OFFICE = "be/organisation/digital-transformation-office";

    @RegisterExtension static final TestServer server = new TestServer(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question/acts-by-year.csv?year=2017&year=2018",
                "question/acts-by-year?year=2017&year=2017",
                "question/acts-by-year?lang=nl&lang=fr",
                "question?lang=nl&lang=nl",
                "search?q=ebox&q=csam&format=json",
                "search?q=ebox&page=1&page=2",
                "search?q=ebox&format=json&%66ormat=json",
                "?lang=nl&lang=fr",
                "doc/be/place/belgium?lang=nl&lang=fr",
                "doc/be/place/belgium.ttl?other=1&other=2",
                "id/be/place/belgium?x=1&x=2",
                "export?format=csv&format=csv",
                "overview/services?lang=nl&lang=nl",
                "around/be/place/belgium?depth=1&depth=2",
                "reconcile/suggest/entity?prefix=a&prefix=b",
                "data?default&default",
                "data?default=&default=",
                "conformance?x&x",
                "health?x=1&x=1",
                "sparql?edit=a&edit=b"
            })
    void case_30_repeated_parameter_is_refused_by_name(String address) {
        var answer = server.get(address);
        assertEquals(400, answer.statusCode(), text(answer));
        assertTrue(text(answer).contains("given twice"), text(answer));
    }

    @Test
    void case_30_repeated_form_field_is_refused() {
        assertEquals(400, posted("sparql", "query=" + ASK + "&query=" + ASK).statusCode());
        assertEquals(
                400, posted("sparql", "query=" + ASK + "&format=csv&format=json").statusCode());
        assertEquals(400, posted("sparql?query=" + ASK, "query=" + ASK).statusCode());
        String queries = encoded("{\"q0\":{\"query\":\"eBox\"}}");
        assertEquals(
                400,
                posted("reconcile", "queries=" + queries + "&queries=" + queries).statusCode());
        assertEquals(200, posted("reconcile", "queries=" + queries).statusCode());
    }

    @Test
    void format_by_name_and_by_media_type_is_accepted() {
        var answer =
                server.get(
                        "sparql?query="
                                + ASK
                                + "&format=tsv&format=text/tab-separated-values&output=tsv&output=text/tab-separated-values");
        assertEquals(200, answer.statusCode(), text(answer));
    }

    @Test
    void graph_parameters_may_be_repeated() {
        for (String name : new String[] {"default-graph-uri", "named-graph-uri"}) {
            String graphs = "&" + name + "=" + GRAPH + "&" + name + "=" + GRAPH;
            assertEquals(200, server.get("sparql?query=" + ASK + graphs).statusCode());
            assertEquals(200, posted("sparql", "query=" + ASK + graphs).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "conformance",
                "docs",
                "docs/terms",
                "docs/shapes",
                "doc/be/place/belgium",
                "doc/be/place/belgium.ttl",
                "around/" + OFFICE,
                "around/" + OFFICE + ".svg",
                "overview",
                "overview/services",
                "catalog",
                "export",
                "export/cpov.ttl",
                "question",
                "search?q=ebox",
                "sparql",
                "data?default",
                "reconcile",
                "nowhere",
                "kind/none"
            })
    void unknown_parameter_is_ignored_and_hits_the_cache(String address) {
        var known = server.get(address);
        String mark = address.contains("?") ? "&" : "?";
        long made = made();
        for (String other :
                new String[] {
                    "x=1", "x=2", "utm_source=a", "lang=xx", "%C3%A9=%C3%A9", "&", "=", "q%20=1"
                }) {
            var answer = server.get(address + mark + other);
            assertEquals(known.statusCode(), answer.statusCode(), other);
            assertEquals(header(known, "ETag"), header(answer, "ETag"), other);
            assertEquals(header(known, "Link"), header(answer, "Link"), other);
        }
        assertEquals(made, made());
    }

    @Test
    void parameter_with_an_unknown_value_hits_the_cache() {
        for (String[] address :
                new String[][] {
                    {"around/" + OFFICE, "depth=3"},
                    {"export", "format=none"},
                    {"conformance", "lang=tlh"}
                }) {
            server.get(address[0]);
            long made = made();
            assertEquals(200, server.get(address[0] + "?" + address[1]).statusCode());
            assertEquals(made, made(), address[0]);
        }
    }

    @Test
    void known_parameters_are_cached_separately() {
        var thing = server.get("id/" + OFFICE + "?x=1");
        assertEquals(303, thing.statusCode());
        assertEquals(server.url + "doc/" + OFFICE, header(thing, "Location"));
        assertEquals("nl", header(server.get("docs?x=1&lang=nl"), "Content-Language"));
        assertEquals("en", header(server.get("docs?x=1&lang=en"), "Content-Language"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question/acts-by-year?yaer=2017",
                "question/acts-by-year.csv?yaer=2017",
                "question/contacts?x=1"
            })
    void misspelt_parameter_of_a_question_is_refused(String address) {
        server.get(address.split("\\?")[0]);
        assertEquals(400, server.get(address).statusCode());
    }

    /** The number of responses that were not cached, and so were made. */
    private static long made() {
        return server.serving.snapshot().cache().stats().missCount();
    }

    private static HttpResponse<byte[]> posted(String path, String form) {
        return server.send(
                "POST",
                path,
                BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
