package eu.factgraph.http;

import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of {@link Routes}.
 *
 * @param pattern path below the base: as it is, or with {@code /**} for all paths that begin with
 *     its first segment, whether a slash, a dot or nothing follows
 * @param metric value of the label {@code route} in metrics
 * @param queue empty if the response takes no time and is never cached
 * @param isCrawled whether robots.txt leaves it to crawlers
 * @param isDocumented whether the OpenAPI description has it
 */
record Route(
        String pattern,
        List<String> methods,
        Optional<QueueClass> queue,
        String metric,
        boolean isCrawled,
        boolean isDocumented,
        Parameters parameters,
        Handler handler) {

    static final String BELOW = "/**";

    private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> READ_AND_POST = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Makes the resource at a path from the endpoints of a snapshot. */
    @FunctionalInterface
    interface Handler {
        /**
         * @throws eu.factgraph.http.message.Problem if there is no resource at the path
         */
        Resource handle(Endpoints endpoints, ResourceRequest request) throws IOException;
    }

    /** Decides which parameters of the query string change the response. */
    @FunctionalInterface
    interface Parameters {
        boolean has(Endpoints endpoints, String path, String name, String value);

        static Parameters named(String... names) {
            List<String> known = List.of(names);
            return (endpoints, path, name, value) -> known.contains(name);
        }

        static Parameters only(String known, String knownValue) {
            return (endpoints, path, name, value) -> name.equals(known) && value.equals(knownValue);
        }
    }

    /** A page: read only, crawled, documented, without parameters of its own. */
    static Route page(String pattern, Handler handler) {
        return new Route(
                pattern,
                READ,
                Optional.of(QueueClass.PAGES),
                metric(pattern),
                true,
                true,
                Parameters.named(),
                handler);
    }

    private static String metric(String pattern) {
        return pattern.isEmpty() ? "home" : pattern.split("[/.]", 2)[0];
    }

    /** Answered outside of the endpoints of a snapshot. */
    static Route live(String pattern) {
        return page(pattern, (endpoints, request) -> Endpoints.notFound())
                .with(Optional.empty(), true, true);
    }

    Route takes(Parameters known) {
        return new Route(pattern, methods, queue, metric, isCrawled, isDocumented, known, handler);
    }

    Route posted() {
        return new Route(
                pattern,
                READ_AND_POST,
                queue,
                metric,
                isCrawled,
                isDocumented,
                parameters,
                handler);
    }

    Route queued(QueueClass other) {
        return with(Optional.of(other), isCrawled, isDocumented);
    }

    Route uncrawled() {
        return with(queue, false, isDocumented);
    }

    Route undocumented() {
        return with(queue, isCrawled, false);
    }

    private Route with(Optional<QueueClass> queued, boolean crawled, boolean documented) {
        return new Route(
                pattern, methods, queued, metric, crawled, documented, parameters, handler);
    }
}
