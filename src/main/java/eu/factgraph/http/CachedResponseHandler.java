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
 * Sends what is ready before any servlet: the bytes that an earlier request in the same words was
 * answered with, of the snapshot that is served now. No thread waits until they are sent.
 */
final class CachedResponseHandler extends Handler.Wrapper {

    private final CurrentSnapshot serving;

    CachedResponseHandler(CurrentSnapshot serving, Handler next) {
        super(next);
        this.serving = serving;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EncodedResponse ready = HttpMethod.GET.is(request.getMethod()) ? ready(request) : null;
        if (ready != null) {
            switch (outcome(request, ready)) {
                case SEND -> {
                    begin(response, ready.status(), ready);
                    response.write(true, ready.content(), callback);
                    return true;
                }
                case NOT_MODIFIED -> {
                    begin(response, 304, ready);
                    // not as the last: Jetty would put a length of 0, which is not the body's
                    response.write(false, null, callback);
                    return true;
                }
                case FAILED -> {
                    // a problem, which is not kept
                }
            }
        }
        return super.handle(request, response, callback);
    }

    /**
     * As {@link ResourceRequest#words} has them: a query with other parameters is in other words.
     */
    private EncodedResponse ready(Request request) {
        HttpFields headers = request.getHeaders();
        return serving.current()
                .representations()
                .known(
                        ResourceRequest.words(
                                request.getHttpURI().getPathQuery(),
                                lines(headers, HttpHeader.ACCEPT),
                                lines(headers, HttpHeader.ACCEPT_LANGUAGE),
                                lines(headers, HttpHeader.ACCEPT_ENCODING)));
    }

    private static Precondition.Outcome outcome(Request request, EncodedResponse ready) {
        return Precondition.of(
                name -> lines(request.getHeaders(), HttpHeader.CACHE.get(name)), ready);
    }

    private static void begin(Response response, int status, EncodedResponse ready) {
        response.setStatus(status);
        response.getHeaders().add(ready.headers());
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
