package eu.factgraph.http.message;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.atlas.json.JsonObject;

/** The failure of a request, sent as problem details (RFC 9457) or as a page. */
public final class Problem extends RuntimeException {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "Bad request"),
                    Map.entry(403, "Not allowed"),
                    Map.entry(404, "Not found"),
                    Map.entry(405, "Method not allowed"),
                    Map.entry(406, "Not acceptable"),
                    Map.entry(408, "Too slow"),
                    Map.entry(410, "Gone"),
                    Map.entry(412, "Precondition failed"),
                    Map.entry(413, "Too large"),
                    Map.entry(414, "Address too long"),
                    Map.entry(415, "Unsupported media type"),
                    Map.entry(429, "Too many requests"),
                    Map.entry(431, "Headers too long"),
                    Map.entry(500, "Internal error"),
                    Map.entry(502, "Another endpoint failed"),
                    Map.entry(503, "Service unavailable"));

    private final int status;
    private final transient Map<String, String> headers;

    public Problem(int status, String detail) {
        this(status, detail, Map.of());
    }

    public Problem(int status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    public int status() {
        return status;
    }

    public String title() {
        return TITLES.getOrDefault(status, "Problem");
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Problem details (RFC 9457, section 3.1); the status code alone is the type. */
    public byte[] json() {
        var json = new JsonObject();
        json.put("type", "about:blank");
        json.put("title", title());
        json.put("status", status);
        json.put("detail", getMessage());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
