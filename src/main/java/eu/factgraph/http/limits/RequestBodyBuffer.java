package eu.factgraph.http.limits;

import eu.factgraph.http.message.ResourceRequest;
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
 * Reads the whole body before the request is handled, so that slow senders never block a thread.
 * Jetty's {@code EagerContentHandler} retains a whole buffer for each chunk, however small.
 */
public final class RequestBodyBuffer extends Handler.Wrapper {

    public RequestBodyBuffer(Handler next) {
        super(next);
    }

    /** A request whose Content-Length exceeds the limit is passed on, to be refused unread. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0 || request.getLength() > ResourceRequest.LARGEST_BODY) {
            return super.handle(request, response, callback);
        }
        new BodyReader(request, response, callback).run();
        return true;
    }

    /** Runs whenever content is available. */
    private final class BodyReader implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private long length;

        BodyReader(Request request, Response response, Callback callback) {
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
                    fail(chunk.getFailure());
                    return;
                }
                if (isEnd(chunk)) {
                    return;
                }
            }
        }

        private boolean isEnd(Content.Chunk chunk) {
            byte[] bytes = BufferUtil.toArray(chunk.getByteBuffer());
            boolean isLast = chunk.isLast();
            chunk.release();
            length += bytes.length;
            if (!isTooLong()) {
                body.writeBytes(bytes);
            }
            boolean isEnd = isLast || length > ResourceRequest.LARGEST_DRAINED;
            if (isEnd && isTooLong()) {
                refuse();
            } else if (isEnd) {
                handleWhole();
            }
            return isEnd;
        }

        /**
         * Some more is read and discarded: closing the connection while the client is sending
         * resets it, and the response may be lost (RFC 9112, section 9.6).
         */
        private boolean isTooLong() {
            return length > ResourceRequest.LARGEST_BODY;
        }

        private void refuse() {
            Response.writeError(request, response, callback, 413);
        }

        private void fail(Throwable failure) {
            if (isTooLong()) {
                refuse();
            } else {
                callback.failed(failure);
            }
        }

        private void handleWhole() {
            try {
                Request whole = new BufferedRequest(request, body.toByteArray());
                if (!RequestBodyBuffer.super.handle(whole, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception fault) {
                Response.writeError(request, response, callback, fault);
            }
        }
    }

    private static final class BufferedRequest extends Request.Wrapper {
        private final Content.Source body;

        BufferedRequest(Request request, byte[] body) {
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
