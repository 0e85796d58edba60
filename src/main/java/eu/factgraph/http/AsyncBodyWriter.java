package eu.factgraph.http;

import eu.factgraph.http.limits.SlowReaderTimeout;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a response body asynchronously (Jakarta Servlet 6.1, section 5.7): slow readers never
 * block a thread.
 */
final class AsyncBodyWriter implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncBodyWriter.class);

    private final byte[] body;
    private final ServletOutputStream out;
    private final AsyncContext context;
    private boolean isWritten;

    private AsyncBodyWriter(byte[] body, ServletOutputStream out, AsyncContext context) {
        this.body = body;
        this.out = out;
        this.context = context;
    }

    /** Returns before the body is sent, for which {@link SlowReaderTimeout} sets the time limit. */
    static void write(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        AsyncContext context = startAsync(request);
        out.setWriteListener(new AsyncBodyWriter(body, out, context));
    }

    /** Ends a response without a body. */
    static void end(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().complete();
        }
    }

    private static AsyncContext startAsync(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            return request.getAsyncContext();
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        return context;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (isWritten) {
                context.complete();
                return;
            }
            isWritten = true;
            out.write(body);
        }
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("The client closed the connection before the response was sent", gone);
        context.complete();
    }
}
