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
 * A body on its way (Jakarta Servlet 6.1, section 5.7): no thread waits for who reads slowly, who
 * would else need few connections to have all of them wait.
 */
final class AsyncBodyWriter implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncBodyWriter.class);

    private final byte[] body;
    private final ServletOutputStream out;
    private final AsyncContext exchange;
    private boolean written;

    private AsyncBodyWriter(byte[] body, ServletOutputStream out, AsyncContext exchange) {
        this.body = body;
        this.out = out;
        this.exchange = exchange;
    }

    /** Returns before the body is sent; how long that may take is for {@link SlowReaderTimeout}. */
    static void of(byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        AsyncContext exchange = started(request);
        out.setWriteListener(new AsyncBodyWriter(body, out, exchange));
    }

    /** The headers alone. */
    static void nothing(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().complete();
        }
    }

    private static AsyncContext started(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            return request.getAsyncContext();
        }
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(0);
        return exchange;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written) {
                exchange.complete();
                return;
            }
            written = true;
            out.write(body);
        }
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("The client left before its answer was sent", gone);
        exchange.complete();
    }
}
