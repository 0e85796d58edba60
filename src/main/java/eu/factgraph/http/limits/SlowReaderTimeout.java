package eu.factgraph.http.limits;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections that take too long to read a long response: each read restarts Jetty's idle
 * timeout, and its minimum data rate does not apply to a response that is written in one call.
 */
public final class SlowReaderTimeout extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(SlowReaderTimeout.class);

    /** A shorter response costs little, however long it is held. */
    private static final int MIN_BYTES = 64 * 1024;

    /** To be read within each timeout. */
    private static final double BYTES_PER_TIMEOUT = 512 * 1024;

    private final Duration timeout;

    public SlowReaderTimeout(Duration timeout, Handler next) {
        super(next);
        this.timeout = timeout;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new WatchedResponse(request, response), callback);
    }

    private final class WatchedResponse extends Response.Wrapper {

        WatchedResponse(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (content == null || content.remaining() < MIN_BYTES) {
                super.write(last, content, callback);
                return;
            }
            Scheduler.Task close = scheduleClose(content.remaining());
            super.write(last, content, Callback.from(close::cancel, callback));
        }

        private Scheduler.Task scheduleClose(int bytes) {
            EndPoint reader = getRequest().getConnectionMetaData().getConnection().getEndPoint();
            double timeouts = 1 + bytes / BYTES_PER_TIMEOUT;
            long millis = (long) (timeouts * timeout.toMillis());
            Scheduler scheduler = getRequest().getComponents().getScheduler();
            return scheduler.schedule(() -> abort(reader), millis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * With SO_LINGER 0 the send buffer is discarded; otherwise the system would go on sending it.
     */
    private static void abort(EndPoint reader) {
        if (reader.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException gone) {
                LOG.debug("The client closed the connection first", gone);
            }
        }
        reader.close();
    }
}
