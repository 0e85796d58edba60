package eu.factgraph.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.pathmap.PathSpecSet;

/**
 * So many queries run at a time, so many wait in the order of their coming; more are told to come
 * later. Jetty's own queue keeps a place until the answer is read: a few who read slowly would fill
 * it.
 */
final class QueryQueue {

    private static final int RUNNING = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Where queries are asked, as path specifications of servlets. */
    static final String[] PATHS = {"/sparql", "/question/*", "/search", "/reconcile/*"};

    private final PathSpecSet paths = new PathSpecSet();
    private final Semaphore places = new Semaphore(RUNNING, true);

    QueryQueue() {
        paths.addAll(List.of(PATHS));
    }

    /**
     * The answer, in its turn if it takes a query.
     *
     * @param path without its first slash
     * @throws Problem 503 if the turn does not come
     */
    <T> T answered(String path, Supplier<T> answering) {
        if (!paths.test("/" + path)) {
            return answering.get();
        }
        enter();
        try {
            return answering.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.getQueueLength() < WAITING
                    && places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Problems.of(503, Map.of("Retry-After", String.valueOf(LONGEST_WAIT.toSeconds())));
    }
}
