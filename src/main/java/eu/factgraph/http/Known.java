package eu.factgraph.http;

import java.nio.ByteBuffer;
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
 * Sends what is ready, before any servlet and any queue: in the very words of an earlier request,
 * of the snapshot that is served now.
 */
final class Known extends Handler.Wrapper {

    private final Serving serving;

    Known(Serving serving, Handler next) {
        super(next);
        this.serving = serving;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Representation known = known(request);
        if (known == null) {
            return super.handle(request, response, callback);
        }
        send(request, response, callback, known);
        return true;
    }

    private Representation known(Request request) {
        KnownConnection.Came came = KnownConnection.came(request);
        if (came.known() != null || !HttpMethod.GET.is(request.getMethod())) {
            return came.known();
        }
        return serving.current().representations().known(words(request), came.head());
    }

    private static void send(
            Request request, Response response, Callback callback, Representation known) {
        response.getHeaders().add(known.headers());
        HttpFields asked = request.getHeaders();
        if (Precondition.isKnown(
                line(asked, HttpHeader.IF_NONE_MATCH),
                line(asked, HttpHeader.IF_MODIFIED_SINCE),
                known)) {
            response.setStatus(304);
            response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
            response.write(true, null, callback);
            return;
        }
        response.setStatus(known.status());
        response.write(true, ByteBuffer.wrap(known.body()), callback);
    }

    /** As {@link Asked#words} has them. */
    private static String words(Request request) {
        HttpFields headers = request.getHeaders();
        return Asked.words(
                request.getHttpURI().getPathQuery(),
                line(headers, HttpHeader.ACCEPT),
                line(headers, HttpHeader.ACCEPT_LANGUAGE),
                line(headers, HttpHeader.ACCEPT_ENCODING));
    }

    private static Optional<String> line(HttpFields headers, HttpHeader name) {
        String lines = null;
        for (HttpField field : headers) {
            if (field.getHeader() == name) {
                lines = lines == null ? field.getValue() : lines + ", " + field.getValue();
            }
        }
        return Optional.ofNullable(lines).filter(value -> !value.isBlank());
    }
}
