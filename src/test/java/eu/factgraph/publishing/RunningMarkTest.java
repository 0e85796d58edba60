package eu.factgraph.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two publications at a time. */
class RunningMarkTest {

    private static final String A = SmallData.BASE + "graph/a";
    private static final String B = SmallData.BASE + "graph/b";
    private static final String MANIFEST = SmallData.BASE + "graph/publication";
    private static final String MARK = MANIFEST + "/running";

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
    void second_publication_is_refused_while_the_first_runs() throws Exception {
        var goOn = new CountDownLatch(1);
        var first = publishedHalfway(goOn);
        InvalidInput refused = assertThrows(InvalidInput.class, () -> publish("b"));
        assertTrue(refused.getMessage().contains("--take-over"), refused.getMessage());
        assertFalse(engine.graph(MARK).isEmpty());
        goOn.countDown();
        assertEquals(1, first.get().written().size());
        assertTrue(engine.graph(B).isEmpty());
    }

    @Test
    void publication_that_was_taken_over_writes_no_manifest() throws Exception {
        var goOn = new CountDownLatch(1);
        var first = publishedHalfway(goOn);
        SmallData.publish(engine, SmallData.NOBODY, true, "b");
        goOn.countDown();
        var ended = assertThrows(ExecutionException.class, first::get);
        assertTrue(ended.getMessage().contains("has taken over"), ended.getMessage());
        assertEquals(1, engine.requests().stream().filter(("PUT " + MANIFEST)::equals).count());
    }

    /** A publication that waits for the latch while it writes its graph. */
    private CompletableFuture<PublicationPlan> publishedHalfway(CountDownLatch goOn)
            throws InterruptedException {
        var started = new CountDownLatch(1);
        engine.deviate(
                (exchange, request) -> {
                    if (request.equals("PUT " + A)) {
                        started.countDown();
                        await(goOn);
                    }
                    return false;
                });
        var first = CompletableFuture.supplyAsync(() -> publish("a"));
        started.await();
        return first;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private PublicationPlan publish(String... graphs) {
        return SmallData.publish(engine, SmallData.NOBODY, false, graphs);
    }
}
