package eu.factgraph.http;

import java.util.Map;

/** A request that gets no answer, and why: becomes an RFC 9457 problem or a page. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES =
            Map.of(
                    400, "Bad request",
                    403, "Not allowed",
                    404, "Not found",
                    405, "Method not allowed",
                    406, "Not acceptable",
                    410, "Gone",
                    413, "Too large",
                    415, "Unsupported media type",
                    500, "Internal error",
                    503, "Took too long");

    private final int status;
    private final transient Map<String, String> headers;

    Problem(int status, String detail) {
        this(status, detail, Map.of());
    }

    Problem(int status, String detail, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    String title() {
        return TITLES.getOrDefault(status, "Problem");
    }

    Map<String, String> headers() {
        return headers;
    }
}
