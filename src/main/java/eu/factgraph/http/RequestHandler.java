package eu.factgraph.http;

import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.limits.ClientNetwork;
import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ProblemMapper;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.ContentCoding;
import eu.factgraph.http.negotiation.Negotiation;
import eu.factgraph.http.negotiation.SelectedVariant;
import eu.factgraph.page.layout.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Around every resource: methods, negotiation, problems, 304, HEAD, CORS. An answer leaves whole,
 * with its length, or not at all.
 */
final class RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private static final Map<String, String> PREFLIGHT =
            Map.of(
                    "Access-Control-Allow-Headers",
                    "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since",
                    "Access-Control-Max-Age",
                    "86400");

    /** Problems that stay the same as long as the data does. */
    private static final Set<Integer> LASTING = Set.of(404, 406, 410);

    private final CurrentSnapshot serving;
    private final WorkerPool workers;
    private final Map<String, Supplier<ResourceResponse>> live;

    /**
     * @param live by path, what is never the same twice
     */
    RequestHandler(
            CurrentSnapshot serving,
            WorkerPool workers,
            Map<String, Supplier<ResourceResponse>> live) {
        this.serving = serving;
        this.workers = workers;
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

    /** Returns before the answer is made, unless it is ready. */
    void serve(HttpServletRequest request, HttpServletResponse response) {
        var asked = ResourceRequest.of(request);
        Snapshot snapshot = serving.current();
        Optional<EncodedResponse> ready = ready(asked, snapshot);
        if (ready.isPresent()) {
            send(asked, ready.get(), response);
            return;
        }
        request.startAsync().setTimeout(0);
        workers.submit(
                        QueueClass.of(asked.method(), asked.path(), asked.queryString()),
                        ClientNetwork.of(request.getRemoteAddr()),
                        snapshot.timeLimit(),
                        () -> made(asked, snapshot))
                .exceptionally(fault -> told(asked, snapshot, ProblemMapper.of(fault)))
                .thenAccept(made -> send(asked, made, response))
                .exceptionally(fault -> unsent(fault, request, response));
    }

    /** Not even the problem could be written. */
    private static Void unsent(
            Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("No answer could be made", fault);
        response.setStatus(500);
        AsyncBodyWriter.end(request);
        return null;
    }

    /** Whether nothing is left of the request: else the connection cannot serve another one. */
    private static boolean isRead(ResourceRequest asked) {
        try {
            return asked.drain();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** What takes no time to make. */
    private Optional<EncodedResponse> ready(ResourceRequest asked, Snapshot snapshot) {
        if (!asked.isReading()) {
            return Optional.empty();
        }
        return live.containsKey(asked.path())
                ? Optional.of(plain(() -> live(asked, snapshot), asked, snapshot))
                : known(asked, snapshot)
                        .map(
                                known ->
                                        attempt(
                                                () -> checked(known, asked),
                                                problem -> told(asked, snapshot, problem)));
    }

    private static Optional<EncodedResponse> known(ResourceRequest asked, Snapshot snapshot) {
        try {
            String words = asked.words(snapshot.site().knownQuery(asked));
            return Optional.ofNullable(snapshot.representations().known(words));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private static EncodedResponse made(ResourceRequest asked, Snapshot snapshot) {
        return asked.isReading()
                ? attempt(
                        () -> checked(read(asked, snapshot), asked),
                        problem -> told(asked, snapshot, problem))
                : plain(() -> otherwise(asked, snapshot), asked, snapshot);
    }

    /** By GET or HEAD. */
    private static EncodedResponse read(ResourceRequest asked, Snapshot snapshot) {
        String query = snapshot.site().knownQuery(asked);
        return made(asked.words(query), asked.path() + query, asked, snapshot);
    }

    /**
     * @throws Problem 412 if the client wants another representation than this
     */
    private static EncodedResponse checked(EncodedResponse representation, ResourceRequest asked) {
        if (Precondition.of(asked::header, representation) == Precondition.Outcome.FAILED) {
            throw new Problem(
                    412,
                    "The representation is not the one that the request names; read it again without If-Match and If-Unmodified-Since.",
                    Map.of("Cache-Control", "no-store"));
        }
        return representation;
    }

    /** Kept from now on. */
    private static EncodedResponse made(
            String words, String address, ResourceRequest asked, Snapshot snapshot) {
        return attempt(
                () -> chosen(words, address, asked, snapshot),
                problem ->
                        LASTING.contains(problem.status())
                                ? snapshot.representations()
                                        .get(
                                                words,
                                                "problem " + words,
                                                () -> told(asked, snapshot, problem))
                                : told(asked, snapshot, problem));
    }

    private static EncodedResponse chosen(
            String words, String address, ResourceRequest asked, Snapshot snapshot) {
        Resource resource = resource(asked, snapshot);
        var choice = SelectedVariant.of(asked, resource);
        return snapshot.representations()
                .get(
                        words,
                        choice.key(address),
                        () -> EncodedResponse.of(choice.answer(resource), choice.coding()));
    }

    private static Resource resource(ResourceRequest asked, Snapshot snapshot) {
        try {
            return snapshot.site().resource(asked);
        } catch (IOException unread) {
            throw new Problem(400, "The body could not be read whole.");
        }
    }

    /** Neither GET nor HEAD. */
    private static ResourceResponse otherwise(ResourceRequest asked, Snapshot snapshot) {
        String methods = String.join(", ", Router.methods(asked.path()));
        if (!Router.methods(asked.path()).contains(asked.method())) {
            throw new Problem(
                    405, "Method not allowed; use " + methods + ".", Map.of("Allow", methods));
        }
        if (asked.method().equals("OPTIONS")) {
            return new ResourceResponse(204, "", PREFLIGHT, new byte[0])
                    .with(Map.of("Allow", methods, "Access-Control-Allow-Methods", methods));
        }
        snapshot.site().knownQuery(asked);
        Resource resource = resource(asked, snapshot);
        return SelectedVariant.of(asked, resource)
                .answer(resource)
                .with("Cache-Control", "no-store");
    }

    private ResourceResponse live(ResourceRequest asked, Snapshot snapshot) {
        snapshot.site().knownQuery(asked);
        return live.get(asked.path()).get();
    }

    private static EncodedResponse plain(
            Supplier<ResourceResponse> making, ResourceRequest asked, Snapshot snapshot) {
        return attempt(
                () ->
                        EncodedResponse.of(
                                making.get(),
                                ContentCoding.chosen(asked.header("Accept-Encoding"))),
                problem -> told(asked, snapshot, problem));
    }

    /** Whatever goes wrong is told as a problem. */
    private static EncodedResponse attempt(
            Supplier<EncodedResponse> making, Function<Problem, EncodedResponse> telling) {
        try {
            return making.get();
        } catch (RuntimeException | StackOverflowError fault) {
            return telling.apply(ProblemMapper.of(fault));
        }
    }

    private static EncodedResponse told(ResourceRequest asked, Snapshot snapshot, Problem problem) {
        ResourceResponse answer =
                prefersPage(asked)
                        ? snapshot.site().problem(asked, problem, reader(asked))
                        : ResourceResponse.of(Problem.MEDIA_TYPE, problem.json());
        return EncodedResponse.of(
                answer.as(problem.status())
                        .with("Vary", "Accept, Accept-Language")
                        .with(headers(problem, snapshot)),
                ContentCoding.chosen(asked.header("Accept-Encoding")));
    }

    /** Whoever is refused for want of time or room learns when to try again. */
    private static Map<String, String> headers(Problem problem, Snapshot snapshot) {
        return problem.status() == 503 && problem.headers().isEmpty()
                ? Map.of("Retry-After", String.valueOf(snapshot.timeLimit().toSeconds()))
                : problem.headers();
    }

    /** The address may be what is wrong: then it tells no language. */
    private static Visitor reader(ResourceRequest asked) {
        try {
            return SelectedVariant.reader(asked);
        } catch (Problem unreadable) {
            return Visitor.ANYONE;
        }
    }

    private static boolean prefersPage(ResourceRequest asked) {
        try {
            return Negotiation.choose(
                            asked.accept(), List.of(Problem.MEDIA_TYPE, ResourceResponse.HTML))
                    .equals(ResourceResponse.HTML);
        } catch (Problem neither) {
            return false;
        }
    }

    private static void send(
            ResourceRequest asked, EncodedResponse representation, HttpServletResponse response) {
        try {
            write(asked, representation, response);
        } catch (IOException gone) {
            LOG.debug("The client left before its answer was sent", gone);
        } catch (IllegalStateException ended) {
            LOG.debug("The request had ended before its answer was made", ended);
        }
    }

    private static void write(
            ResourceRequest asked, EncodedResponse representation, HttpServletResponse response)
            throws IOException {
        response.reset();
        if (!isRead(asked)) {
            // what is left of the body would be taken for a request
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
            AsyncBodyWriter.end(asked.request());
            return;
        }
        response.setStatus(representation.status());
        if (!asked.method().equals("HEAD")) {
            AsyncBodyWriter.write(representation.body(), asked.request(), response);
        } else {
            AsyncBodyWriter.end(asked.request());
        }
    }
}
