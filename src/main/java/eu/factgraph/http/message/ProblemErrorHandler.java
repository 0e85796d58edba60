package eu.factgraph.http.message;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Responses of Jetty itself as problem details, without its pages and class names. */
public final class ProblemErrorHandler extends ErrorHandler {

    private static final Map<Integer, String> DETAILS =
            Map.of(
                    400, "The request is not valid HTTP/1.1 (RFC 9112).",
                    408, "The request was sent too slowly.",
                    413, "The body is too large; send a shorter one.",
                    414, "The URL is too long; send a long query by POST.",
                    431, "The headers are too long; send shorter ones.",
                    429,
                            "Too many requests from this network are in progress; wait for their responses.",
                    503, "The server is busy. Try again later.");

    /**
     * After these Jetty closes the connection, but does not always send the field (RFC 9112, 9.6).
     */
    private static final Set<Integer> UNREADABLE = Set.of(400, 408, 413, 414, 431);

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = of(response.getStatus(), Map.of());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        ResponseHeaders.ALWAYS.forEach(headers::put);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (problem.status() == 503 && !headers.contains(HttpHeader.RETRY_AFTER)) {
            headers.put(HttpHeader.RETRY_AFTER, "30");
        }
        if (UNREADABLE.contains(problem.status())) {
            headers.put(HttpFields.CONNECTION_CLOSE);
        }
        byte[] body = HttpMethod.HEAD.is(request.getMethod()) ? new byte[0] : problem.json();
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    public static Problem of(int status, Map<String, String> headers) {
        return new Problem(
                status, DETAILS.getOrDefault(status, "Internal error; try again later."), headers);
    }
}
