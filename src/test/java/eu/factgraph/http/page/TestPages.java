package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages and answers of a server under test. */
record TestPages(TestServer server) {

    private static final String PREFIXES =
            "PREFIX cpsv: <http://purl.org/vocab/cpsv#> PREFIX cv: <http://data.europa.eu/m8g/> "
                    + "PREFIX dcatap: <http://data.europa.eu/r5r/> "
                    + "PREFIX def: <https://w3id.org/factgraph/def/> PREFIX dct: <http://purl.org/dc/terms/> "
                    + "PREFIX eli: <http://data.europa.eu/eli/ontology#> ";

    /** The page at a path, which has to be there. */
    Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(TestServer.text(response));
    }

    /** The number that a query with one row and one column selects. */
    long count(String query) {
        return Long.parseLong(rows(query).get(0));
    }

    /** The lines of an answer as CSV, without the header. */
    List<String> rows(String query) {
        var response = server.ask(PREFIXES + query, "text/csv");
        assertEquals(200, response.statusCode(), query);
        return TestServer.text(response).lines().skip(1).toList();
    }

    static String path(String url) {
        return url.replaceFirst("^(https?://[^/]+)?/", "");
    }
}
