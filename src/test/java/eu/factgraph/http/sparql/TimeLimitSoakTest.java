package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.limit.QueryLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The default time limit in full; other tests have shorter ones. */
@Tag("soak")
@Timeout(300)
class TimeLimitSoakTest {

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void requests_beyond_the_time_limit_get_503() {
        try (var held = new BlockingQueries();
                var server = new TestServer(QueryLimits.SERVED, held.functions())) {
            var endless = server.ask(ENDLESS, "*/*");
            assertEquals(503, endless.statusCode());
            assertTrue(TestServer.text(endless).contains("30 seconds"), TestServer.text(endless));
            assertEquals(0, server.metric("factgraph_work_lost"));
            assertEquals(503, server.ask(BlockingQueries.uninterruptible(), "*/*").statusCode());
            assertEquals(1, server.metric("factgraph_work_lost"));
            assertEquals(200, server.ask("ASK {}", "*/*").statusCode());
        }
    }
}
