package eu.factgraph.http;

import java.util.Map;

/** A request that gets no answer, and why: becomes an RFC 9457 problem or a page. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "Bad request"),
                    Map.entry(403, "Not allowed"),
                    Map.entry(404, "Not found"),
                    Map.entry(405, "Method not allowed"),
                    Map.entry(406, "Not acceptable"),
                    Map.entry(410, "Gone"),
                    Map.entry(413, "Too large"),
                    Map.entry(415, "Unsupported media type"),
                    Map.entry(500, "Internal error"),
                    Map.entry(502, "Bad gateway"),
                    Map.entry(503, "Took too long"));

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
