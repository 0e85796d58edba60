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
 * Whatever comes over the wire, what goes back is a declared status, whole, of the type that it
 * claims, and without a word of the inside. Afterwards the server is what it was before.
 */
@Timeout(900)
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("factgraph.fuzz", 10_000);
    private static final long SEED = Long.getLong("factgraph.seed", 2019);
    private static final int CLIENTS = 4;
    private static final long MEBIBYTE = 1024 * 1024;

    /** What answers kept ready may take, and as much again for what has no bound of its own. */
    private static final long LARGEST_GROWTH = 96 * MEBIBYTE;

    private static final Set<Integer> DECLARED =
            Set.of(
                    200, 204, 301, 303, 304, 400, 403, 404, 405, 406, 408, 410, 411, 413, 414, 415,
                    417, 426, 429, 431, 501, 503, 505);

    private static final List<String> INSIDE =
            List.of(
                    "Exception",
                    "\tat ",
                    "eu.factgraph",
                    "org.apache",
                    "org.eclipse",
                    "jakarta",
                    "java.",
                    "/tmp",
                    System.getProperty("user.dir"));

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Map<Integer, String> faults = new ConcurrentSkipListMap<>();

    @Test
    void whatever_comes_the_server_stays_itself() throws Exception {
        PrintStream standard = System.err;
        var log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (var server = new TestServer(null)) {
            byte[] before = known(server);
            long heap = used();
            fuzz(server);
            byte[] after = known(server);
            long growth = used() - heap;
            standard.println(
                    REQUESTS + " requests, " + growth / MEBIBYTE + " MiB more, " + statuses);
            assertAll(
                    () -> assertEquals("", told()),
                    () -> assertEquals("", complaints(log)),
                    () -> assertArrayEquals(before, after),
                    () -> assertTrue(growth <= LARGEST_GROWTH, growth / MEBIBYTE + " MiB more"));
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
                running.add(clients.submit(asking(server, addresses, client)));
            }
            for (Future<Void> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Callable<Void> asking(TestServer server, List<String> addresses, int client) {
        return () -> {
            for (int number = client; number < REQUESTS; number += CLIENTS) {
                var random = new Random(SEED + number);
                ask(
                        new Wire(server.port),
                        number,
                        new HostileRequests(random, addresses, AcceptHeaders.ALL).next());
            }
            return null;
        };
    }

    private void ask(Wire wire, int number, HostileRequests.Sent request) throws IOException {
        try {
            List<Wire.Reply> replies = wire.replies(request.bytes(), !request.isHead());
            if (request.isProper() && replies.size() != 1) {
                throw new IllegalStateException(replies.size() + " answers");
            }
            replies.forEach(FuzzTest::check);
            replies.forEach(reply -> statuses.merge(reply.status(), 1, Integer::sum));
        } catch (RuntimeException | SocketTimeoutException fault) {
            faults.put(number, fault.getMessage() + "\n" + request);
        }
    }

    /** Each kind of fault once, with the request that showed it first. */
    private String told() {
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
        INSIDE.stream()
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

    /** Ten of each kind. */
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

    private static byte[] known(TestServer server) {
        return server.get("doc/be/place/belgium", "Accept", "application/n-quads").body();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String complaints(ByteArrayOutputStream log) {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" INFO "))
                .limit(200)
                .collect(Collectors.joining("\n"));
    }
}
