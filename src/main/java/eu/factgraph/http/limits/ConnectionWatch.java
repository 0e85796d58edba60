package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Notices that a client has closed its connection while its request is worked on, and gives up the
 * result: nobody else waits for it. Jetty notices it only when it sends the response.
 */
public final class ConnectionWatch {

    /** As in the logs of other servers: the client closed the connection. */
    static final int CLIENT_LEFT = 499;

    private final EndPoint connection;
    private final CompletableFuture<?> result;
    private boolean isOver;
    private boolean hasRead;

    /**
     * @param request whose body has been read
     */
    ConnectionWatch(HttpServletRequest request, CompletableFuture<?> result) {
        this.connection =
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint();
        this.result = result;
    }

    /** Reads what the connection has: its end, as a client sends its next request later. */
    synchronized void look() {
        if (isOver || hasRead) {
            return;
        }
        int read = read();
        hasRead = read > 0;
        if (read < 0) {
            isOver = true;
            result.completeExceptionally(
                    new Problem(CLIENT_LEFT, "The client closed the connection."));
        }
    }

    private int read() {
        try {
            return connection.fill(BufferUtil.allocate(1));
        } catch (IOException broken) {
            return -1;
        }
    }

    /**
     * To be called before the response is sent, after which the connection is Jetty's again. Of a
     * client that has sent its next request too early, the connection is closed, so that it repeats
     * that request (RFC 9112, section 9.3.2).
     */
    public synchronized void end(HttpServletResponse response) {
        isOver = true;
        if (hasRead) {
            response.setHeader("Connection", "close");
        }
    }
}
