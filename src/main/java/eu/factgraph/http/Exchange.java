package eu.factgraph.http;

import eu.factgraph.export.UnwritableStatement;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.DamagedRelease;
import eu.factgraph.page.Reader;
import eu.factgraph.query.QueryFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around every resource: methods, negotiation, problems, 304, HEAD, CORS. An answer leaves whole,
 * with its length, or not at all.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final Map<QueryFault.Kind, Integer> STATUS =
            Map.of(
                    QueryFault.Kind.SYNTAX, 400,
                    QueryFault.Kind.UNKNOWN_GRAPH, 400,
                    QueryFault.Kind.FORBIDDEN, 403,
                    QueryFault.Kind.TOO_SLOW, 503,
                    QueryFault.Kind.TOO_LARGE, 413,
                    QueryFault.Kind.UNWRITABLE, 406,
                    QueryFault.Kind.REMOTE, 502);

    /** What is said of every answer: who may read it, and what a browser may make of it. */
    static final Map<String, String> ALWAYS =
            Map.of(
                    "Access-Control-Allow-Origin",
                    "*",
                    "Access-Control-Expose-Headers",
                    "ETag, Repr-Digest, Link, Location, Content-Location, Retry-After",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Cross-Origin-Resource-Policy",
                    "cross-origin");

    private static final Map<String, String> PREFLIGHT =
            Map.of(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since",
                    "Access-Control-Max-Age",
                    "86400");

    /** Asked for again each time, and answered by 304 where nothing is new. */
    static final String REVALIDATED = "public, no-cache";

    /** Problems that stay the same as long as the data does. */
    private static final Set<Integer> LASTING = Set.of(404, 406, 410);

    private final QueryQueue queue = new QueryQueue();
    private final Serving serving;
    private final Map<String, Supplier<Answer>> live;

    /**
     * @param live by path, what is never the same twice
     */
    Exchange(Serving serving, Map<String, Supplier<Answer>> live) {
        this.serving = serving;
        this.live = live;
    }

    HttpServlet servlet() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                serve(request, response);
            }
        };
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
        var asked = new Asked(request);
        try {
            Representation representation = representation(asked);
            send(asked, representation, isRead(asked), response);
        } catch (IOException gone) {
            LOG.debug("The client left before its answer was sent", gone);
        }
    }

    /** Whether nothing is left of the request: else the connection cannot serve another one. */
    private static boolean isRead(Asked asked) {
        try {
            return asked.drain();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private Representation representation(Asked asked) {
        Snapshot snapshot = serving.current();
        if (!asked.isReading()) {
            return plain(
                    () -> queue.answered(asked.path(), () -> otherwise(asked, snapshot)),
                    asked,
                    snapshot);
        }
        if (live.containsKey(asked.path())) {
            return plain(() -> live(asked, snapshot), asked, snapshot);
        }
        return attempt(
                () -> checked(read(asked, snapshot), asked),
                problem -> told(asked, snapshot, problem));
    }

    /** By GET or HEAD. */
    private Representation read(Asked asked, Snapshot snapshot) {
        String query = snapshot.site().knownQuery(asked);
        String words = asked.words(query);
        Representation known = snapshot.representations().known(words);
        return known == null ? made(words, asked.path() + query, asked, snapshot) : known;
    }

    /**
     * @throws Problem 412 if the client wants another representation than this
     */
    private static Representation checked(Representation representation, Asked asked) {
        if (Precondition.of(asked::header, representation) == Precondition.Outcome.FAILED) {
            throw new Problem(
                    412,
                    "The representation is not the one that the request names; read it again without If-Match and If-Unmodified-Since.",
                    Map.of("Cache-Control", "no-store"));
        }
        return representation;
    }

    /** Kept from now on. */
    private Representation made(String words, String address, Asked asked, Snapshot snapshot) {
        return attempt(
                () -> queue.answered(asked.path(), () -> chosen(words, address, asked, snapshot)),
                problem ->
                        LASTING.contains(problem.status())
                                ? snapshot.representations()
                                        .get(
                                                words,
                                                "problem " + words,
                                                () -> told(asked, snapshot, problem))
                                : told(asked, snapshot, problem));
    }

    private static Representation chosen(
            String words, String address, Asked asked, Snapshot snapshot) {
        Resource resource = resource(asked, snapshot);
        var choice = Choice.of(asked, resource);
        return snapshot.representations()
                .get(
                        words,
                        choice.key(address),
                        () -> Representation.of(choice.answer(resource), choice.coding()));
    }

    private static Resource resource(Asked asked, Snapshot snapshot) {
        try {
            return snapshot.site().resource(asked);
        } catch (IOException unread) {
            throw new Problem(400, "The body could not be read whole.");
        }
    }

    /** Neither GET nor HEAD. */
    private static Answer otherwise(Asked asked, Snapshot snapshot) {
        String methods = String.join(", ", Site.methods(asked.path()));
        if (!Site.methods(asked.path()).contains(asked.method())) {
            throw new Problem(
                    405, "Method not allowed; use " + methods + ".", Map.of("Allow", methods));
        }
        if (asked.method().equals("OPTIONS")) {
            return new Answer(204, "", PREFLIGHT, new byte[0])
                    .with(Map.of("Allow", methods, "Access-Control-Allow-Methods", methods));
        }
        snapshot.site().knownQuery(asked);
        Resource resource = resource(asked, snapshot);
        return Choice.of(asked, resource).answer(resource).with("Cache-Control", "no-store");
    }

    private Answer live(Asked asked, Snapshot snapshot) {
        snapshot.site().knownQuery(asked);
        return live.get(asked.path()).get();
    }

    private static Representation plain(Supplier<Answer> making, Asked asked, Snapshot snapshot) {
        return attempt(
                () ->
                        Representation.of(
                                making.get(), Coding.chosen(asked.header("Accept-Encoding"))),
                problem -> told(asked, snapshot, problem));
    }

    /** Whatever goes wrong is told as a problem. */
    private static Representation attempt(
            Supplier<Representation> making, Function<Problem, Representation> telling) {
        try {
            return making.get();
        } catch (Problem | QueryFault | UnusableInput fault) {
            return telling.apply(problem(fault));
        } catch (StackOverflowError deep) {
            return telling.apply(tooDeep());
        } catch (RuntimeException unforeseen) {
            return telling.apply(unforeseen(unforeseen));
        }
    }

    private static Problem problem(RuntimeException fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (fault instanceof UnwritableStatement) {
            return new Problem(406, fault.getMessage());
        }
        if (fault instanceof DamagedRelease damaged) {
            LOG.error("{}", damaged.getMessage());
            return new Problem(
                    500,
                    "What was released once cannot be read here; the log tells the file. What is so now is not affected.");
        }
        return fault instanceof QueryFault query
                ? new Problem(STATUS.get(query.kind()), query.getMessage())
                : new Problem(400, fault.getMessage());
    }

    /** Query engines descend as deep as queries do. */
    private static Problem tooDeep() {
        return new Problem(
                400, "The query is nested too deeply, or too long; write a simpler one.");
    }

    private static Problem unforeseen(RuntimeException unforeseen) {
        if (unforeseen instanceof HttpException told) {
            return Problems.of(told.getCode());
        }
        LOG.error("Unforeseen, while answering a request", unforeseen);
        return new Problem(500, "Something went wrong here; it is in the log. Try again later.");
    }

    private static Representation told(Asked asked, Snapshot snapshot, Problem problem) {
        Answer answer =
                prefersPage(asked)
                        ? snapshot.site().problem(asked, problem, reader(asked))
                        : Answer.of(Problem.MEDIA_TYPE, problem.json());
        return Representation.of(
                answer.as(problem.status())
                        .with("Vary", "Accept, Accept-Language")
                        .with(problem.headers()),
                Coding.chosen(asked.header("Accept-Encoding")));
    }

    /** The address may be what is wrong: then it tells no language. */
    private static Reader reader(Asked asked) {
        try {
            return Choice.reader(asked);
        } catch (Problem unreadable) {
            return Reader.ANYONE;
        }
    }

    private static boolean prefersPage(Asked asked) {
        try {
            return Negotiation.choose(asked.accept(), List.of(Problem.MEDIA_TYPE, Answer.HTML))
                    .equals(Answer.HTML);
        } catch (Problem neither) {
            return false;
        }
    }

    /**
     * @param read whether the whole body was; what is left of it would be taken for a request
     */
    private static void send(
            Asked asked, Representation representation, boolean read, HttpServletResponse response)
            throws IOException {
        response.reset();
        if (!read) {
            response.setHeader("Connection", "close");
        }
        representation
                .headers()
                .forEach(field -> response.setHeader(field.getName(), field.getValue()));
        if (asked.isReading()
                && Precondition.of(asked::header, representation)
                        == Precondition.Outcome.NOT_MODIFIED) {
            response.setStatus(304);
            // before its end, for which Jetty would put a length of 0, which is not the body's
            response.flushBuffer();
            return;
        }
        response.setStatus(representation.status());
        if (!asked.method().equals("HEAD")) {
            Sending.of(representation.body(), asked.request(), response);
        }
    }
}
