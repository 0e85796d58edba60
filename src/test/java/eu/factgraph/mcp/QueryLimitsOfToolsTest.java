package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query that exceeds a limit is an error of the tool, which says what to do. */
class QueryLimitsOfToolsTest {

    private static final QueryLimits SMALL =
            new QueryLimits(Duration.ofSeconds(5), 100, 100_000, 256 << 10);

    @RegisterExtension static final TestServer server = new TestServer(SMALL, Set.of());

    private static AssistantClient client;

    @BeforeAll
    static void connect() {
        client = AssistantClient.over(server);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT * { ?s ?p ?o } | more than 100 rows
                    CONSTRUCT WHERE { ?s ?p ?o } | more than 100 triples
                    SELECT * { ?s ?p ?o } ORDER BY ?o | memory
                    SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } | 5 seconds
                    SELECT * FROM <https://nowhere.example/> { ?s ?p ?o } | There is no graph
                    """)
    void exceeded_limit_is_named(String query, String message) {
        String fault = client.failure("run_sparql", Map.of("query", query));
        assertTrue(fault.contains(message), fault);
    }
}
