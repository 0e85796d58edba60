package eu.factgraph.http;

import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A row of the table of {@link Routes}.
 *
 * @param pattern path below the base: as it is, or with {@code /**} for all paths that begin with
 *     its first segment, whether a slash, a dot or nothing follows
 */
record Route(
        String pattern,
        QueueClass queue,
        Set<Trait> traits,
        Parameters parameters,
        Handler handler) {

    static final String BELOW = "/**";

    enum Trait {
        /** Takes POST besides GET and HEAD. */
        POST,
        /** Takes POST and no GET. */
        ONLY_POST,
        /** Takes no time, is never cached, and is answered outside of a snapshot. */
        LIVE,
        /** Answered from the selection of editions that the query string asks for. */
        SELECTED,
        /** The same, but any number of countries may be named, which the endpoint reads. */
        COUNTRIES,
        /** Closed to crawlers by robots.txt. */
        UNCRAWLED,
        /** Not in the OpenAPI description. */
        UNDOCUMENTED
    }

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

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    List<String> methods() {
        if (is(Trait.ONLY_POST)) {
            return List.of("POST", "OPTIONS");
        }
        return is(Trait.POST)
                ? List.of("GET", "HEAD", "POST", "OPTIONS")
                : List.of("GET", "HEAD", "OPTIONS");
    }

    /** The value of the label {@code kind} in metrics. */
    String metric() {
        String segment = Routes.firstSegment(pattern);
        return !segment.isEmpty() ? segment : pattern.isEmpty() ? "home" : "other";
    }
}
