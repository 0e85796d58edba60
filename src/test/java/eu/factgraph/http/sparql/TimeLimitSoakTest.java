package eu.factgraph.http.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import eu.factgraph.query.QueryLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limit of time that strangers have, as long as it is; other tests have shorter ones. */
@Tag("soak")
@Timeout(300)
class TimeLimitSoakTest {

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @Test
    void requests_past_the_limit_get_503_whether_they_can_be_stopped_or_not() {
        try (var held = new MemoryHeavyQueries();
                var server = new TestServer(QueryLimits.SERVED, held.functions())) {
            var endless = server.ask(ENDLESS, "*/*");
            assertEquals(503, endless.statusCode());
            assertTrue(TestServer.text(endless).contains("30 seconds"), TestServer.text(endless));
            assertEquals(0, server.metric("factgraph_work_lost"));
            assertEquals(503, server.ask(MemoryHeavyQueries.deaf(), "*/*").statusCode());
            assertEquals(1, server.metric("factgraph_work_lost"));
            assertEquals(200, server.ask("ASK {}", "*/*").statusCode());
        }
    }
}
