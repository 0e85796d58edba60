package eu.factgraph.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Reads a body before anything is done for its request: no thread waits for a client that sends
 * slowly. Jetty's {@code EagerContentHandler} keeps a whole buffer for each drop.
 */
final class WholeBodies extends Handler.Wrapper {

    WholeBodies(Handler next) {
        super(next);
    }

    /** What announces a longer body than any is refused without reading it. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0 || request.getLength() > Asked.LARGEST_BODY) {
            return super.handle(request, response, callback);
        }
        new Reading(request, response, callback).run();
        return true;
    }

    /** Runs whenever there is something to read. */
    private final class Reading implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            for (Content.Chunk chunk = request.read(); ; chunk = request.read()) {
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    callback.failed(chunk.getFailure());
                    return;
                }
                if (!isMore(chunk)) {
                    return;
                }
            }
        }

        private boolean isMore(Content.Chunk chunk) {
            body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            boolean isLast = chunk.isLast();
            chunk.release();
            if (body.size() > Asked.LARGEST_BODY) {
                Response.writeError(request, response, callback, 413);
            } else if (isLast) {
                answer();
            }
            return !isLast && body.size() <= Asked.LARGEST_BODY;
        }

        private void answer() {
            try {
                Request whole = new Whole(request, body.toByteArray());
                if (!WholeBodies.super.handle(whole, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception fault) {
                Response.writeError(request, response, callback, fault);
            }
        }
    }

    private static final class Whole extends Request.Wrapper {
        private final Content.Source body;

        Whole(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable available) {
            body.demand(available);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
