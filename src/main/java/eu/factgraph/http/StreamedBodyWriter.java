package eu.factgraph.http;

import eu.factgraph.http.cache.BodyChunks;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a body chunk by chunk (Jakarta Servlet 6.1, section 5.7). The next chunk is made when the
 * client has read enough for it, by a worker thread that is free again at once. A body that cannot
 * be completed is cut off, so that no client takes it for complete.
 */
final class StreamedBodyWriter implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedBodyWriter.class);

    /** Runs the making of a chunk when its turn comes. */
    @FunctionalInterface
    interface ChunkWorkers {
        CompletableFuture<byte[]> submit(Supplier<byte[]> chunk);
    }

    private final BodyChunks chunks;
    private final ChunkWorkers workers;
    private final HttpServletRequest request;
    private final ServletOutputStream out;

    private StreamedBodyWriter(
            BodyChunks chunks,
            ChunkWorkers workers,
            HttpServletRequest request,
            ServletOutputStream out) {
        this.chunks = chunks;
        this.workers = workers;
        this.request = request;
        this.out = out;
    }

    /** Returns before the body is sent. */
    static void write(
            BodyChunks chunks,
            ChunkWorkers workers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new StreamedBodyWriter(chunks, workers, request, out));
    }

    @Override
    public void onWritePossible() {
        if (out.isReady()) {
            workers.submit(chunks::next)
                    .thenAccept(this::write)
                    .exceptionally(
                            fault -> {
                                cut(fault);
                                return null;
                            });
        }
    }

    /** In the thread that made the chunk; Jetty is not calling meanwhile. */
    private void write(byte[] chunk) {
        if (chunk.length == 0) {
            AsyncBodyWriter.end(request);
            return;
        }
        try {
            out.write(chunk);
            onWritePossible();
        } catch (IOException gone) {
            onError(gone);
        }
    }

    private void cut(Throwable fault) {
        LOG.warn("A response was cut off: {}", String.valueOf(fault.getMessage()));
        LOG.debug("Its fault", fault);
        chunks.close();
        ServletContextRequest.getServletContextRequest(request).getServletChannel().abort(fault);
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("The client closed the connection before the response was sent", gone);
        chunks.close();
        AsyncBodyWriter.end(request);
    }
}
