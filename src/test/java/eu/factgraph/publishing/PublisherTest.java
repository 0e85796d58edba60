package eu.factgraph.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a publication changes in an engine, in which order, and what is left after a fault. */
class PublisherTest {

    private static final String A = SmallData.BASE + "graph/a";
    private static final String B = SmallData.BASE + "graph/b";
    private static final String C = SmallData.BASE + "graph/c";
    private static final String MANIFEST = SmallData.BASE + "graph/publication";
    private static final String MARK = MANIFEST + "/running";
    private static final String UNFINISHED = MANIFEST + "/unfinished";

    private DeviatingEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = new DeviatingEngine();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void graphs_are_written_before_the_manifest_and_the_mark_is_removed_last() {
        publish("a", "b");
        List<String> writes =
                engine.requests().stream().filter(request -> !request.equals("SELECT")).toList();
        assertEquals(
                List.of(
                        "PUT " + MARK,
                        "PUT " + UNFINISHED,
                        "PUT " + A,
                        "PUT " + B,
                        "PUT " + MANIFEST,
                        "DELETE " + UNFINISHED,
                        "DELETE " + MARK),
                writes);
        assertEquals(2, engine.graph(A).size());
        assertTrue(engine.headers().contains("Content-type: application/n-triples"));
        assertTrue(
                engine.headers().stream().noneMatch(header -> header.contains("ncoding")),
                engine.headers().toString());
    }

    @Test
    void unchanged_graphs_are_not_sent_again_and_gone_ones_are_removed() {
        publish("a", "b");
        PublicationPlan second = publish("b", "c");
        assertEquals(List.of(C), second.written().stream().map(PublishedGraph::name).toList());
        assertEquals(List.of(A), List.copyOf(second.deleted()));
        assertTrue(engine.graph(A).isEmpty());
        assertEquals(1, engine.requests().stream().filter(("PUT " + B)::equals).count());
    }

    @Test
    void graphs_that_no_manifest_names_stay() {
        String other = SmallData.BASE + "graph/of-somebody-else";
        engine.replace(other, SmallData.graph("x"));
        publish("a");
        publish("b");
        assertEquals(2, engine.graph(other).size());
    }

    @Test
    void forged_manifest_endangers_no_graph_outside_the_base() {
        String other = "https://other.example/graph";
        engine.replace(other, SmallData.graph("x"));
        var names = new PublicationNames(SmallData.BASE);
        var forged = List.of(new PublishedGraph(SmallData.BASE + "graph/x", 2, "00"));
        var manifest = new PublicationManifest(names, "unreleased", forged).graph();
        var entry = NodeFactory.createURI(MANIFEST + "#other");
        SmallData.addEntry(manifest, entry, other, "2");
        engine.replace(MANIFEST, manifest);
        assertEquals(List.of(SmallData.BASE + "graph/x"), List.copyOf(publish("a").deleted()));
        assertEquals(2, engine.graph(other).size());
    }

    @Test
    void damaged_manifest_is_reported_and_nothing_is_deleted() {
        publish("a");
        var manifest = engine.graph(MANIFEST);
        SmallData.addEntry(manifest, NodeFactory.createURI(MANIFEST + "#b"), B, "many");
        engine.replace(MANIFEST, manifest);
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("c"));
        assertTrue(fault.getMessage().contains("is damaged"), fault.getMessage());
        assertEquals(2, engine.graph(A).size());
        assertTrue(engine.graph(MARK).isEmpty());
    }

    @Test
    void engine_that_cuts_long_results_is_noticed() {
        publish("a", "b");
        engine.deviate(
                (exchange, request) -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    if (body.contains("LIMIT")) {
                        byte[] none = "name,triples,sha256\n".getBytes(UTF_8);
                        DeviatingEngine.send(exchange, 200, "text/csv", none);
                        return true;
                    }
                    return engine.answers(exchange, request, body.getBytes(UTF_8));
                });
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("a"));
        assertTrue(
                fault.getMessage().contains("has 2, but the engine returns 0"), fault.getMessage());
        assertEquals(2, engine.graph(B).size());
    }

    @Test
    void engine_that_dies_keeps_the_old_manifest_and_the_next_run_finishes() {
        publish("a", "b");
        var before = engine.graph(MANIFEST);
        engine.deviate(
                (exchange, request) -> {
                    if (request.equals("PUT " + C)) {
                        throw new IOException("the engine dies");
                    }
                    return false;
                });
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("a", "c"));
        assertTrue(fault.getMessage().contains("broke off the connection"), fault.getMessage());
        assertTrue(fault.getMessage().contains("run the same command again"), fault.getMessage());
        assertTrue(engine.graph(MANIFEST).isIsomorphicWith(before));
        assertTrue(engine.graph(MARK).isEmpty());
        engine.recover();
        publish("a", "c");
        assertTrue(engine.graph(B).isEmpty());
        assertEquals(2, engine.graph(C).size());
        assertTrue(engine.graph(UNFINISHED).isEmpty());
    }

    @Test
    void graph_of_an_unfinished_publication_is_written_again_even_if_the_manifest_has_its_digest() {
        publish("a");
        String changed = "PUT " + MANIFEST;
        engine.deviate((exchange, request) -> request.equals(changed) && refuse(exchange, 500));
        assertThrows(EngineFault.class, () -> publish("a=other", "b"));
        engine.recover();
        PublicationPlan plan = publish("a");
        assertEquals(List.of(A), plan.written().stream().map(PublishedGraph::name).toList());
        assertEquals(List.of(B), List.copyOf(plan.deleted()));
        assertTrue(engine.graph(A).isIsomorphicWith(SmallData.graph("a")));
    }

    @Test
    void deletions_that_failed_are_done_by_the_next_run() {
        publish("a", "b");
        engine.deviate(
                (exchange, request) -> request.equals("DELETE " + B) && refuse(exchange, 500));
        assertThrows(EngineFault.class, () -> publish("a"));
        assertEquals(2, engine.graph(B).size());
        engine.recover();
        publish("a");
        assertTrue(engine.graph(B).isEmpty());
    }

    @Test
    void engine_that_clears_a_graph_before_it_parses_is_repaired_by_the_next_run() {
        publish("a", "b");
        engine.deviate(
                (exchange, request) -> {
                    if (request.equals("PUT " + A)) {
                        engine.replace(A, SmallData.none());
                        return refuse(exchange, 400);
                    }
                    return false;
                });
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("a=other", "b"));
        assertTrue(fault.getMessage().contains("status 400"), fault.getMessage());
        assertTrue(engine.graph(A).isEmpty());
        engine.recover();
        publish("a", "b");
        assertEquals(2, engine.graph(A).size());
    }

    @Test
    void engine_that_loses_statements_gets_no_manifest() {
        engine.deviate((exchange, request) -> request.equals("PUT " + A) && refuse(exchange, 204));
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("a"));
        assertTrue(fault.getMessage().contains("has 0 of 2 statements"), fault.getMessage());
        assertTrue(engine.graph(MANIFEST).isEmpty());
    }

    @Test
    void query_address_of_another_dataset_is_noticed_before_any_graph_is_written() {
        engine.deviate((exchange, request) -> request.startsWith("PUT ") && refuse(exchange, 204));
        EngineFault fault = assertThrows(EngineFault.class, () -> publish("a"));
        assertTrue(fault.getMessage().contains("cannot be read at --query"), fault.getMessage());
        assertTrue(engine.requests().contains("DELETE " + MARK));
        assertFalse(engine.requests().contains("PUT " + A));
    }

    private static boolean refuse(HttpExchange exchange, int status) throws IOException {
        DeviatingEngine.send(exchange, status, "text/plain", new byte[0]);
        return true;
    }

    private PublicationPlan publish(String... graphs) {
        return SmallData.publish(engine, SmallData.NOBODY, false, graphs);
    }
}
