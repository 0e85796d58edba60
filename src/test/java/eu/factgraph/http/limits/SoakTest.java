package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.history.ReleasedData;
import eu.factgraph.http.AddressKind;
import eu.factgraph.http.AdminEndpoint;
import eu.factgraph.http.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Minutes of mixed load with reloads between two versions of the data: every response is, byte by
 * byte, that of one of the versions, and memory use does not grow.
 */
@Tag("soak")
class SoakTest {

    private static final Duration DURATION =
            Duration.ofMinutes(Integer.getInteger("factgraph.soak", 3));
    private static final int CLIENTS = 4;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MAX_GROWTH = 96 * MEBIBYTE;
    private static final String DECREE = "be/act/decree-2019-04-03-primary-care";
    private static final String DATES =
            "sparql?query=SELECT%20%2A%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Chttp%3A%2F%2Fdata.europa.eu%2Feli%2Fontology%23date_document%3E%20%3Fdate%20%7D%20%7D%20ORDER%20BY%20%3Fs%20%3Fg";

    private static final int RESPONSES_BETWEEN_RELOADS = 1000;

    private final AtomicLong responses = new AtomicLong();
    private final Semaphore completed = new Semaphore(0);
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    @TempDir Path folder;

    private record SoakRequest(String path, String accept, String coding) {}

    @Test
    void response_under_load_and_reloads_has_one_version_of_the_data() throws Exception {
        var data = ReleasedData.in(folder);
        try (var server = new TestServer(null, data.source());
                var admin = new AdminEndpoint(0, server.serving)) {
            admin.start();
            List<SoakRequest> requests = requests();
            Map<SoakRequest, Integer> old = digests(server, requests);
            flip(data, 0);
            reload(admin);
            Map<SoakRequest, Integer> other = digests(server, requests);
            long differing =
                    requests.stream().filter(one -> !old.get(one).equals(other.get(one))).count();
            assertTrue(differing > 20, differing + " responses differ between the versions");
            long heap = used();
            long reloads = soak(server, admin, data, old, other);
            long growth = used() - heap;
            System.out.printf(
                    "%d responses, %d reloads, %d faults; heap %d MiB, %+d MiB%n",
                    responses.get(), reloads, faults.size(), heap / MEBIBYTE, growth / MEBIBYTE);
            assertEquals(Set.of(), faults);
            assertTrue(growth <= MAX_GROWTH, growth / MEBIBYTE + " MiB more");
        }
    }

    private long soak(
            TestServer server,
            AdminEndpoint admin,
            ReleasedData data,
            Map<SoakRequest, Integer> old,
            Map<SoakRequest, Integer> other)
            throws Exception {
        Instant end = Instant.now().plus(DURATION);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long reloads = 0;
        try {
            var running = new ArrayList<Future<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(client(server, new Random(client), end, old, other)));
            }
            while (Instant.now().isBefore(end)) {
                if (completed.tryAcquire(RESPONSES_BETWEEN_RELOADS, 1, TimeUnit.SECONDS)) {
                    reloads++;
                    flip(data, reloads);
                    reload(admin);
                }
            }
            for (Future<Void> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return reloads;
    }

    private Callable<Void> client(
            TestServer server,
            Random random,
            Instant end,
            Map<SoakRequest, Integer> old,
            Map<SoakRequest, Integer> other) {
        List<SoakRequest> requests = List.copyOf(old.keySet());
        return () -> {
            while (Instant.now().isBefore(end)) {
                SoakRequest request = requests.get(random.nextInt(requests.size()));
                String suffix =
                        random.nextInt(4) == 0 ? uncachedSuffix(request, random.nextInt()) : "";
                int response = digest(server, request, suffix);
                responses.incrementAndGet();
                completed.release();
                if (response != old.get(request) && response != other.get(request)) {
                    faults.add(request.toString());
                }
            }
            return null;
        };
    }

    /**
     * Returns a suffix that makes the request target new, so that no cached response is sent; empty
     * where it would change the response, as the editor shows its query and questions refuse
     * unknown parameters.
     */
    private static String uncachedSuffix(SoakRequest request, int number) {
        if (request.path().startsWith("sparql?") && !request.accept().equals("text/html")) {
            return "%23" + number;
        }
        boolean isStrict =
                request.path().contains("?")
                        || request.path().startsWith("sparql")
                        || request.path().startsWith("question/");
        return isStrict ? "" : "?" + number;
    }

    /** Every kind of address in every format, except those whose responses always differ. */
    private static List<SoakRequest> requests() {
        var requests = new ArrayList<SoakRequest>();
        var paths = new ArrayList<>(AddressKind.paths());
        paths.removeAll(List.of("health", "metrics"));
        paths.addAll(List.of("doc/" + DECREE, "id/" + DECREE, DATES, "export/dataset.nq"));
        for (String path : paths) {
            for (String accept :
                    List.of(
                            "*/*",
                            "text/html",
                            "application/ld+json",
                            "application/n-quads;q=0.5, text/csv")) {
                for (String coding : List.of("identity", "gzip")) {
                    requests.add(new SoakRequest(path, accept, coding));
                }
            }
        }
        return requests;
    }

    private static Map<SoakRequest, Integer> digests(
            TestServer server, List<SoakRequest> requests) {
        var responses = new LinkedHashMap<SoakRequest, Integer>();
        requests.forEach(request -> responses.put(request, digest(server, request, "")));
        return responses;
    }

    /** A digest of status, media type, ETag and body. */
    private static int digest(TestServer server, SoakRequest request, String suffix) {
        HttpResponse<byte[]> response =
                server.get(
                        request.path() + suffix,
                        "Accept",
                        request.accept(),
                        "Accept-Encoding",
                        request.coding());
        return List.of(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        response.headers().firstValue("ETag").orElse(""),
                        Arrays.hashCode(response.body()))
                .hashCode();
    }

    private static void flip(ReleasedData data, long time) {
        String[] dates = {"\"2019-04-03\"", "\"2019-04-04\""};
        data.edit(
                "be/2019/legislation/domain-specific.ttl",
                dates[(int) (time % 2)],
                dates[(int) ((time + 1) % 2)]);
    }

    private static void reload(AdminEndpoint admin) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + admin.port() + "/admin/reload"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        assertEquals(
                200,
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
