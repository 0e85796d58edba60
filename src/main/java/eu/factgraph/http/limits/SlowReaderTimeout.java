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
 * Closes connections that take too long to read a long answer: each drop keeps Jetty's idle timeout
 * from expiring, and its least rate judges an answer that is written at once before it is read.
 */
public final class SlowReaderTimeout extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(SlowReaderTimeout.class);

    /** A shorter answer costs little, however long it is held. */
    private static final int LONG = 64 * 1024;

    /** How much of an answer has to be read in each stretch of our patience. */
    private static final double LEAST_BYTES = 512 * 1024;

    private final Duration patience;

    public SlowReaderTimeout(Duration patience, Handler next) {
        super(next);
        this.patience = patience;
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
            if (content == null || content.remaining() < LONG) {
                super.write(last, content, callback);
                return;
            }
            Scheduler.Task end = cutOffAfter(content.remaining());
            super.write(last, content, Callback.from(end::cancel, callback));
        }

        private Scheduler.Task cutOffAfter(int bytes) {
            EndPoint reader = getRequest().getConnectionMetaData().getConnection().getEndPoint();
            double stretches = 1 + bytes / LEAST_BYTES;
            return getRequest()
                    .getComponents()
                    .getScheduler()
                    .schedule(
                            () -> cutOff(reader),
                            (long) (stretches * patience.toMillis()),
                            TimeUnit.MILLISECONDS);
        }
    }

    /** With what the system keeps for it: else that would be sent still, as slowly as before. */
    private static void cutOff(EndPoint reader) {
        if (reader.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException gone) {
                LOG.debug("Closed by the client, as it was to be closed here", gone);
            }
        }
        reader.close();
    }
}
