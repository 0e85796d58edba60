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
 * Minutes of mixed load while the data changes to and fro: every answer is the one of the old data
 * or the one of the new, byte by byte, never a mix, and nothing piles up.
 */
@Tag("soak")
class SoakTest {

    private static final Duration LENGTH =
            Duration.ofMinutes(Integer.getInteger("factgraph.soak", 3));
    private static final int CLIENTS = 4;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LARGEST_GROWTH = 96 * MEBIBYTE;
    private static final String DECREE = "be/act/decree-2019-04-03-primary-care";
    private static final String DATES =
            "sparql?query=SELECT%20%2A%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Chttp%3A%2F%2Fdata.europa.eu%2Feli%2Fontology%23date_document%3E%20%3Fdate%20%7D%20%7D%20ORDER%20BY%20%3Fs%20%3Fg";

    private static final int ANSWERS_BETWEEN_RELOADS = 1000;

    private final AtomicLong answers = new AtomicLong();
    private final Semaphore answered = new Semaphore(0);
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    @TempDir Path folder;

    /** What is asked for. */
    private record Question(String path, String accept, String coding) {}

    @Test
    void under_load_and_reloads_every_answer_is_of_one_state_of_the_data() throws Exception {
        var data = ReleasedData.in(folder);
        try (var server = new TestServer(null, data.source());
                var admin = new AdminEndpoint(0, server.serving)) {
            admin.start();
            List<Question> questions = questions();
            Map<Question, Integer> old = answers(server, questions);
            flip(data, 0);
            reload(admin);
            Map<Question, Integer> other = answers(server, questions);
            long differing =
                    questions.stream().filter(one -> !old.get(one).equals(other.get(one))).count();
            assertTrue(differing > 20, differing + " answers show the difference");
            long heap = used();
            long reloads = soak(server, admin, data, old, other);
            long growth = used() - heap;
            System.out.printf(
                    "%d answers, %d reloads, %d faults; heap %d MiB, %+d MiB%n",
                    answers.get(), reloads, faults.size(), heap / MEBIBYTE, growth / MEBIBYTE);
            assertEquals(Set.of(), faults);
            assertTrue(growth <= LARGEST_GROWTH, growth / MEBIBYTE + " MiB more");
        }
    }

    private long soak(
            TestServer server,
            AdminEndpoint admin,
            ReleasedData data,
            Map<Question, Integer> old,
            Map<Question, Integer> other)
            throws Exception {
        Instant end = Instant.now().plus(LENGTH);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long reloads = 0;
        try {
            var running = new ArrayList<Future<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(asking(server, new Random(client), end, old, other)));
            }
            while (Instant.now().isBefore(end)) {
                if (answered.tryAcquire(ANSWERS_BETWEEN_RELOADS, 1, TimeUnit.SECONDS)) {
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

    private Callable<Void> asking(
            TestServer server,
            Random random,
            Instant end,
            Map<Question, Integer> old,
            Map<Question, Integer> other) {
        List<Question> questions = List.copyOf(old.keySet());
        return () -> {
            while (Instant.now().isBefore(end)) {
                Question question = questions.get(random.nextInt(questions.size()));
                String suffix = random.nextInt(4) == 0 ? fresh(question, random.nextInt()) : "";
                int answer = answer(server, question, suffix);
                answers.incrementAndGet();
                answered.release();
                if (answer != old.get(question) && answer != other.get(question)) {
                    faults.add(question.toString());
                }
            }
            return null;
        };
    }

    /**
     * Makes words that nobody used before, so that no answer is ready; nothing where such words
     * change the answer: questions refuse what they do not know, the editor shows what is asked.
     */
    private static String fresh(Question question, int number) {
        if (question.path().startsWith("sparql?") && !question.accept().equals("text/html")) {
            return "%23" + number;
        }
        boolean isStrict =
                question.path().contains("?")
                        || question.path().startsWith("sparql")
                        || question.path().startsWith("question/");
        return isStrict ? "" : "?" + number;
    }

    /** Every kind of address in every form, but what is never the same twice. */
    private static List<Question> questions() {
        var questions = new ArrayList<Question>();
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
                    questions.add(new Question(path, accept, coding));
                }
            }
        }
        return questions;
    }

    private static Map<Question, Integer> answers(TestServer server, List<Question> questions) {
        var answers = new LinkedHashMap<Question, Integer>();
        questions.forEach(question -> answers.put(question, answer(server, question, "")));
        return answers;
    }

    /** Status, type, tag and bytes as one number; an unusual wording must not change them. */
    private static int answer(TestServer server, Question question, String suffix) {
        HttpResponse<byte[]> answer =
                server.get(
                        question.path() + suffix,
                        "Accept",
                        question.accept(),
                        "Accept-Encoding",
                        question.coding());
        return List.of(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.headers().firstValue("ETag").orElse(""),
                        Arrays.hashCode(answer.body()))
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
