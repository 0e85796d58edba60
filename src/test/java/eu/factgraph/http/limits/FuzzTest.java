package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.AddressKind;
import eu.factgraph.http.Claims;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.Wire;
import eu.factgraph.http.negotiation.AcceptHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every request gets a complete response with a declared status and a body of its media type,
 * without internals of the server. Afterwards the server is unchanged.
 */
@Timeout(900)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("factgraph.fuzz", 10_000);
    private static final long SEED = Long.getLong("factgraph.seed", 2019);
    private static final int CLIENTS = 4;
    private static final long MEBIBYTE = 1024 * 1024;

    /** The size of the cache, and half as much again. */
    private static final long MAX_GROWTH = 96 * MEBIBYTE;

    /** 499 because the client closes its side, which ends a query that takes long. */
    private static final Set<Integer> DECLARED =
            Set.of(
                    200, 204, 301, 303, 304, 400, 403, 404, 405, 406, 408, 410, 411, 413, 414, 415,
                    417, 426, 429, 431, 499, 501, 503, 505);

    private static final List<String> INTERNALS =
            List.of(
                    "Exception",
                    "\tat ",
                    "eu.factgraph",
                    "org.apache",
                    "org.eclipse",
                    "jakarta",
                    "java.lang",
                    "java.util",
                    "java.io",
                    "java.n",
                    "/tmp",
                    System.getProperty("user.dir"));

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> faults = new ConcurrentSkipListMap<>();

    @Test
    void any_request_gets_a_sound_response_and_the_server_is_unchanged() throws Exception {
        PrintStream standard = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var server = new TestServer(null)) {
            byte[] before = sample(server);
            long heap = used();
            fuzz(server);
            byte[] after = sample(server);
            long growth = used() - heap;
            standard.println(
                    REQUESTS + " requests, " + growth / MEBIBYTE + " MiB more, " + statuses);
            assertAll(
                    () -> assertEquals("", firstFaults()),
                    () -> assertEquals("", warnings(log)),
                    () -> assertArrayEquals(before, after),
                    () -> assertTrue(growth <= MAX_GROWTH, growth / MEBIBYTE + " MiB more"));
        } finally {
            System.setErr(standard);
        }
    }

    private void fuzz(TestServer server) throws Exception {
        List<String> addresses = addresses(server);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = new ArrayList<Future<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(client(server, addresses, client)));
            }
            for (Future<Void> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Callable<Void> client(TestServer server, List<String> addresses, int client) {
        return () -> {
            for (int number = client; number < REQUESTS; number += CLIENTS) {
                var random = new Random(SEED + number);
                send(
                        new Wire(server.port),
                        number,
                        new HostileRequests(
                                        random,
                                        new HostileTargets(random, addresses),
                                        AcceptHeaders.ALL)
                                .next());
            }
            return null;
        };
    }

    private void send(Wire wire, int number, HostileRequests.Sent request) throws IOException {
        try {
            List<Wire.Reply> replies = wire.replies(request.bytes(), !request.isHead());
            if (request.isProper() && replies.size() != 1) {
                throw new IllegalStateException(replies.size() + " responses");
            }
            replies.forEach(FuzzTest::check);
            replies.forEach(reply -> statuses.merge(reply.status(), 1, Integer::sum));
        } catch (RuntimeException | SocketTimeoutException fault) {
            faults.put(number, fault.getMessage() + "\n" + request);
        }
    }

    /** The first fault of each kind, with its request. */
    private String firstFaults() {
        var kinds = new TreeMap<String, String>();
        faults.forEach(
                (number, fault) ->
                        kinds.putIfAbsent(
                                fault.substring(0, Math.min(fault.length(), 20)),
                                number + ": " + fault));
        return String.join("\n\n", kinds.values());
    }

    private static void check(Wire.Reply reply) {
        if (!DECLARED.contains(reply.status())) {
            throw new IllegalStateException("status " + reply.status() + " " + reply.text());
        }
        String all = reply.headers() + reply.text();
        INTERNALS.stream()
                .filter(all::contains)
                .findFirst()
                .ifPresent(
                        word -> {
                            throw new IllegalStateException(word + " in " + all);
                        });
        if (reply.sent().length > 0) {
            Claims.check(reply.type(), reply.body());
        }
    }

    /** Ten paths of each kind. */
    private static List<String> addresses(TestServer server) {
        var kinds = new TreeMap<String, List<String>>();
        server.store
                .dataset()
                .listGraphNodes()
                .forEachRemaining(graph -> add(kinds, server, graph.toString()));
        server.store.dataset().getDefaultGraph().stream()
                .filter(triple -> triple.getSubject().isURI())
                .map(triple -> triple.getSubject().getURI())
                .sorted()
                .distinct()
                .forEach(iri -> add(kinds, server, iri));
        var addresses = new ArrayList<>(AddressKind.paths());
        kinds.values().forEach(addresses::addAll);
        return addresses;
    }

    private static void add(Map<String, List<String>> kinds, TestServer server, String iri) {
        if (iri.startsWith(server.store.base())) {
            String path = iri.substring(server.store.base().length());
            var kind =
                    kinds.computeIfAbsent(
                            path.replaceFirst("[^/]*$", ""), any -> new ArrayList<>());
            if (kind.size() < 10) {
                kind.add(path);
                kind.add(path.replaceFirst("^id/", "doc/"));
            }
        }
    }

    private static byte[] sample(TestServer server) {
        return server.get("doc/be/place/belgium", "Accept", "application/n-quads").body();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String warnings(ByteArrayOutputStream log) {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("INFO "))
                .limit(200)
                .collect(Collectors.joining("\n"));
    }
}
