package eu.factgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the thread that listens to all connections answer a request that came word for word before:
 * to wake another thread takes as long as to answer. Every other request goes to a thread that may
 * wait. Only the thread is chosen here; Jetty reads each request itself.
 */
final class KnownConnection extends HttpConnection {

    private static final Logger LOG = LoggerFactory.getLogger(KnownConnection.class);
    private static final String END = "\r\n\r\n";

    private final PeekedSocket client;
    private final Serving serving;
    private Came came = Came.OTHERWISE;

    private KnownConnection(
            HttpConfiguration configuration,
            Connector connector,
            PeekedSocket client,
            Serving serving) {
        super(configuration, connector, client);
        this.client = client;
        this.serving = serving;
    }

    /**
     * How a request came.
     *
     * @param head the whole of it, without a body and with nothing behind; else null
     * @param known what it was answered with before; null if it was not, or is kept no more
     */
    record Came(String head, Representation known) {

        private static final Came OTHERWISE = new Came(null, null);
    }

    static final class Factory extends HttpConnectionFactory {

        private final Serving serving;

        Factory(HttpConfiguration configuration, Serving serving) {
            super(configuration);
            this.serving = serving;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint client) {
            return configure(
                    new KnownConnection(
                            getHttpConfiguration(), connector, (PeekedSocket) client, serving),
                    connector,
                    client);
        }
    }

    /** Told once: what follows on the same connection came in other words. */
    static Came came(Request request) {
        var connection = (KnownConnection) request.getConnectionMetaData().getConnection();
        Came came = connection.came;
        connection.came = Came.OTHERWISE;
        return came;
    }

    /** For {@link #onFillable}: the thread that listens calls what does not block by itself. */
    @Override
    public void fillInterested(Callback callback) {
        super.fillInterested(
                Callback.from(InvocationType.NON_BLOCKING, callback::succeeded, callback::failed));
    }

    /** In the thread that listens, whenever the client has sent something. */
    @Override
    public void onFillable() {
        came = getParser().isStart() && isRequestBufferEmpty() ? peek() : Came.OTHERWISE;
        if (came.known() == null) {
            getExecutor().execute(this);
        } else {
            super.onFillable();
        }
    }

    /** In a thread that may wait. */
    @Override
    public void run() {
        super.onFillable();
    }

    private Came peek() {
        RetainableByteBuffer space =
                getConnector().getByteBufferPool().acquire(getInputBufferSize(), false);
        try {
            byte[] bytes = client.peek(space.getByteBuffer());
            String head = new String(bytes, StandardCharsets.ISO_8859_1);
            return isWhole(head)
                    ? new Came(head, serving.current().representations().known(head))
                    : Came.OTHERWISE;
        } catch (IOException broken) {
            LOG.debug("Jetty will find the same, and close the connection", broken);
            return Came.OTHERWISE;
        } finally {
            space.release();
        }
    }

    private static boolean isWhole(String head) {
        return head.startsWith("GET ") && head.indexOf(END) == head.length() - END.length();
    }
}
