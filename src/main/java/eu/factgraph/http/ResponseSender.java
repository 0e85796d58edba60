package eu.factgraph.http;

import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.cache.Precondition.Outcome;
import eu.factgraph.http.message.ResourceRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a response, or 304 if the client has it already. */
final class ResponseSender {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseSender.class);

    private ResponseSender() {}

    static void send(
            ResourceRequest request,
            EncodedResponse response,
            HttpServletResponse servletResponse) {
        try {
            write(request, response, servletResponse);
        } catch (IOException closed) {
            LOG.debug("The client closed the connection before the response was sent", closed);
        } catch (IllegalStateException ended) {
            LOG.debug("The request ended before its response was made", ended);
        }
    }

    /** Sends 500 without a body, for a request whose problem response failed too. */
    static Void fail(
            Throwable fault, HttpServletRequest request, HttpServletResponse servletResponse) {
        LOG.error("No response could be made", fault);
        servletResponse.setStatus(500);
        AsyncBodyWriter.end(request);
        return null;
    }

    private static void write(
            ResourceRequest request, EncodedResponse response, HttpServletResponse servletResponse)
            throws IOException {
        response.rows().ifPresent(rows -> request.request().setAttribute(QueryLog.ROWS, rows));
        servletResponse.reset();
        if (!isDrained(request)) {
            // the rest of the body would be taken for the next request
            servletResponse.setHeader("Connection", "close");
        }
        response.headers()
                .forEach(field -> servletResponse.setHeader(field.getName(), field.getValue()));
        if (request.isRead()
                && Precondition.of(request::header, response) == Outcome.NOT_MODIFIED) {
            servletResponse.setStatus(304);
            // flushed before the end, where Jetty would add a Content-Length of 0
            servletResponse.flushBuffer();
            AsyncBodyWriter.end(request.request());
            return;
        }
        servletResponse.setStatus(response.status());
        if (request.method().equals("HEAD")) {
            AsyncBodyWriter.end(request.request());
        } else {
            AsyncBodyWriter.write(response.body(), request.request(), servletResponse);
        }
    }

    private static boolean isDrained(ResourceRequest request) {
        try {
            return request.drain();
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
