package eu.factgraph.http.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * With small socket buffers, as over a network. On loopback the system buffers megabytes, which
 * would hide a slow reader from the server.
 */
@Timeout(60)
class SlowReaderTimeoutTest {

    private static final int LENGTH = 1024 * 1024;
    private static final int BUFFER = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private static final class LongResponse extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.allocate(LENGTH), callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setAcceptedSendBufferSize(BUFFER);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new SlowReaderTimeout(Duration.ofSeconds(1), new LongResponse()));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void client_that_reads_too_slowly_is_disconnected() throws IOException {
        try (var slow = connect()) {
            assertTrue(read(slow.getInputStream(), Duration.ofMillis(50)) < LENGTH);
        }
    }

    @Test
    void client_that_reads_fast_enough_gets_the_whole_response() throws IOException {
        try (var fast = connect()) {
            assertEquals(LENGTH, read(fast.getInputStream(), Duration.ZERO));
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", connector.getLocalPort()));
        socket.getOutputStream()
                .write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Returns the number of bytes received of the body, with a pause after each read. */
    private static int read(InputStream in, Duration pause) throws IOException {
        var buffer = new byte[1024];
        int zeros = 0;
        try {
            for (int more = in.read(buffer); more >= 0; more = in.read(buffer)) {
                for (int place = 0; place < more; place++) {
                    zeros += buffer[place] == 0 ? 1 : 0;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (SocketException disconnected) {
            // the bytes received are counted
        }
        return zeros;
    }
}
