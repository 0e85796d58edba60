package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Sends the same requests again and again, by several threads, until it is closed. */
final class SteadyClient implements AutoCloseable {

    /**
     * A request and what its response must be.
     *
     * @param query sent by POST; empty for a GET
     */
    record Expected(
            String path, String query, String accept, String language, int status, String type) {

        HttpRequest request(String url) {
            var request =
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Accept", accept)
                            .header("Accept-Language", language);
            return query.isEmpty()
                    ? request.build()
                    : request.header("Content-Type", "application/sparql-query")
                            .POST(BodyPublishers.ofString(query))
                            .build();
        }

        /** Empty if a response is as expected. */
        String fault(HttpResponse<String> response) {
            String actual = response.headers().firstValue("Content-Type").orElse("");
            boolean isCached = response.headers().firstValue("X-Cache").isPresent();
            return response.statusCode() == status
                            && actual.startsWith(type)
                            && isCached == query.isEmpty()
                    ? ""
                    : this + " got " + response.statusCode() + " " + response.headers().map();
        }
    }

    private static final int THREADS = 3;

    /** Long enough for a busy machine. */
    private static final int PATIENCE_IN_SECONDS = 120;

    final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** What the cache said about its responses. */
    final Set<String> cacheStates = ConcurrentHashMap.newKeySet();

    private final Semaphore answered = new Semaphore(0);
    private final List<Thread> threads;
    private final String url;
    private final List<Expected> requests;
    private volatile boolean isClosed;

    SteadyClient(String url, List<Expected> requests) {
        this.url = url;
        this.requests = requests;
        threads = IntStream.range(0, THREADS).mapToObj(any -> new Thread(this::send)).toList();
        threads.forEach(Thread::start);
    }

    /** Returns after each request was sent and answered once more. */
    void awaitRound() throws InterruptedException {
        answered.drainPermits();
        int round = THREADS * requests.size();
        assertTrue(
                answered.tryAcquire(round, PATIENCE_IN_SECONDS, TimeUnit.SECONDS),
                faults::toString);
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        HttpClient client = HttpClient.newHttpClient();
        while (!isClosed) {
            for (Expected expected : requests) {
                String fault = fault(client, expected);
                if (!fault.isEmpty()) {
                    faults.add(fault);
                }
                answered.release();
            }
        }
    }

    private String fault(HttpClient client, Expected expected) {
        try {
            var response = client.send(expected.request(url), BodyHandlers.ofString());
            response.headers().firstValue("X-Cache").ifPresent(cacheStates::add);
            return expected.fault(response);
        } catch (IOException broken) {
            return expected + ": " + broken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return expected + " was interrupted";
        }
    }
}
