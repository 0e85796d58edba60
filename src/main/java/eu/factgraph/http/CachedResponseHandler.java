package eu.factgraph.http;

import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.message.ResourceRequest;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends cached responses before any servlet is called: the bytes of an earlier request with the
 * same address and negotiation headers, from the current snapshot. No thread waits until they are
 * sent.
 */
final class CachedResponseHandler extends Handler.Wrapper {

    private final CurrentSnapshot current;

    CachedResponseHandler(CurrentSnapshot current, Handler next) {
        super(next);
        this.current = current;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EncodedResponse cached = HttpMethod.GET.is(request.getMethod()) ? cached(request) : null;
        if (cached != null) {
            switch (outcome(request, cached)) {
                case SEND -> {
                    begin(response, cached.status(), cached);
                    response.write(true, cached.content(), callback);
                    return true;
                }
                case NOT_MODIFIED -> {
                    begin(response, 304, cached);
                    // not the last write: Jetty would add a Content-Length of 0
                    response.write(false, null, callback);
                    return true;
                }
                case FAILED -> {
                    // answered with a problem, which is not cached
                }
            }
        }
        return super.handle(request, response, callback);
    }

    /**
     * With the key of {@link ResourceRequest#negotiationKey}; other parameters make another key.
     */
    private EncodedResponse cached(Request request) {
        HttpFields headers = request.getHeaders();
        return current.snapshot()
                .cache()
                .lookup(
                        ResourceRequest.negotiationKey(
                                request.getHttpURI().getPathQuery(),
                                lines(headers, HttpHeader.ACCEPT),
                                lines(headers, HttpHeader.ACCEPT_LANGUAGE),
                                lines(headers, HttpHeader.ACCEPT_ENCODING)));
    }

    private static Precondition.Outcome outcome(Request request, EncodedResponse cached) {
        return Precondition.of(
                name -> lines(request.getHeaders(), HttpHeader.CACHE.get(name)), cached);
    }

    private static void begin(Response response, int status, EncodedResponse cached) {
        response.setStatus(status);
        response.getHeaders().add(cached.headers());
        cached.rows().ifPresent(rows -> response.getRequest().setAttribute(QueryLog.ROWS, rows));
    }

    private static Optional<String> lines(HttpFields headers, HttpHeader name) {
        String lines = null;
        for (HttpField field : headers) {
            if (field.getHeader() == name) {
                lines = lines == null ? field.getValue() : lines + ", " + field.getValue();
            }
        }
        return Optional.ofNullable(lines).filter(value -> !value.isBlank());
    }
}
