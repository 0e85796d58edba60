package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.TestServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Searches a server, as JSON, HTML and SPARQL. */
final class SearchClient {

    static final TestServer server = TestServer.onFixture();

    private SearchClient() {}

    static JsonObject search(String words) {
        return json("search?q=" + encoded(words));
    }

    static JsonObject json(String path) {
        var response = server.get(path, "Accept", "application/json");
        assertEquals(200, response.statusCode(), path);
        return JsonParser.parseString(text(response)).getAsJsonObject();
    }

    static List<JsonObject> results(JsonObject response) {
        return response.getAsJsonArray("results").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    static String iri(JsonObject result) {
        return result.get("iri").getAsString();
    }

    static Document page(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(text(response), server.url + path);
    }

    static String sparql(String query) {
        return text(server.get("sparql?query=" + encoded(query), "Accept", "text/csv"));
    }
}
