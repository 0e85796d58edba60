package eu.factgraph.http;

import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.cache.Precondition.Outcome;
import eu.factgraph.http.message.ResourceRequest;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
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
        if (cached == null) {
            return super.handle(request, response, callback);
        }
        Outcome outcome = Precondition.of(name -> header(request, name), cached);
        if (outcome == Outcome.FAILED || outcome == Outcome.SEND && cached.streamed().isPresent()) {
            // the response is a problem, or its body has to be made: neither is cached
            return super.handle(request, response, callback);
        }
        response.getHeaders().add(cached.headers());
        cached.rows().ifPresent(rows -> request.setAttribute(QueryLog.ROWS, rows));
        if (outcome == Outcome.NOT_MODIFIED) {
            response.setStatus(304);
            // not the last write: Jetty would add a Content-Length of 0
            response.write(false, null, callback);
        } else {
            response.setStatus(cached.status());
            response.write(true, ByteBuffer.wrap(cached.body()), callback);
        }
        return true;
    }

    private EncodedResponse cached(Request request) {
        String address = request.getHttpURI().getPathQuery();
        String key = ResourceRequest.negotiationKey(address, name -> header(request, name));
        return current.snapshot().cache().lookup(key);
    }

    private static Optional<String> header(Request request, String name) {
        HttpHeader header = HttpHeader.CACHE.get(name);
        String lines = null;
        for (HttpField field : request.getHeaders()) {
            if (field.getHeader() == header) {
                lines = lines == null ? field.getValue() : lines + ", " + field.getValue();
            }
        }
        return Optional.ofNullable(lines).filter(value -> !value.isBlank());
    }
}
