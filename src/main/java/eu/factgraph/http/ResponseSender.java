package eu.factgraph.http;

import eu.factgraph.http.StreamedBodyWriter.ChunkWorkers;
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

    /** A complete response. */
    static void send(
            ResourceRequest request,
            EncodedResponse response,
            HttpServletResponse servletResponse) {
        send(request, MadeResponse.complete(response), any -> null, servletResponse);
    }

    /**
     * @param downloads make the chunks of a streamed body
     */
    static void send(
            ResourceRequest request,
            MadeResponse made,
            ChunkWorkers downloads,
            HttpServletResponse servletResponse) {
        try {
            write(request, made, downloads, servletResponse);
        } catch (IOException closed) {
            made.close();
            LOG.debug("The client closed the connection before the response was sent", closed);
        } catch (IllegalStateException ended) {
            made.close();
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
            ResourceRequest request,
            MadeResponse made,
            ChunkWorkers downloads,
            HttpServletResponse servletResponse)
            throws IOException {
        EncodedResponse response = made.response();
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
        if (made.chunks().isPresent()) {
            StreamedBodyWriter.write(
                    made.chunks().get(), downloads, request.request(), servletResponse);
        } else if (request.method().equals("HEAD")) {
            if (response.streamed().isPresent()) {
                // as for 304
                servletResponse.flushBuffer();
            }
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
