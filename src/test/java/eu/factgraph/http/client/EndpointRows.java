package eu.factgraph.http.client;

import static eu.factgraph.http.TestServer.encoded;
import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.http.TestServer;
import eu.factgraph.query.definition.Question;
import java.util.List;
import java.util.Map;

/** The lines of CSV that the endpoint answers to a question with, for comparison with clients. */
final class EndpointRows {

    private EndpointRows() {}

    static List<String> of(TestServer server, Question question) {
        String query = encoded(question.with(Map.of()));
        List<String> lines =
                canonical(server, text(server.get("sparql?query=" + query, "Accept", "text/csv")));
        assertTrue(lines.size() > 1, question.name());
        return lines;
    }

    /**
     * The lines with canonical IRIs, sorted; without quotes, since some clients quote all cells.
     */
    static List<String> canonical(TestServer server, String csv) {
        return csv.lines()
                .map(line -> line.replace(server.url, CanonicalNamespace.CANONICAL))
                .map(line -> line.replace("\"", ""))
                .sorted()
                .toList();
    }
}
