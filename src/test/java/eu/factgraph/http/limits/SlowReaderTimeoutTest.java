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
 * As over a network, where the system keeps little for who reads slowly: on loopback it keeps
 * megabytes, and the server would see nothing of the drops.
 */
@Timeout(60)
class SlowReaderTimeoutTest {

    private static final int LENGTH = 1024 * 1024;
    private static final int KEPT = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private static final class LongAnswer extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.allocate(LENGTH), callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector.setAcceptedSendBufferSize(KEPT);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new SlowReaderTimeout(Duration.ofSeconds(1), new LongAnswer()));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void who_reads_drop_by_drop_is_cut_off() throws IOException {
        try (var slow = asking()) {
            assertTrue(read(slow.getInputStream(), Duration.ofMillis(50)) < LENGTH);
        }
    }

    @Test
    void who_reads_a_little_faster_gets_the_whole_answer() throws IOException {
        try (var honest = asking()) {
            assertEquals(LENGTH, read(honest.getInputStream(), Duration.ZERO));
        }
    }

    private Socket asking() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", connector.getLocalPort()));
        socket.getOutputStream()
                .write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** How many bytes of the body come, if they are read in drops with a pause after each. */
    private static int read(InputStream in, Duration pause) throws IOException {
        var drop = new byte[1024];
        int zeros = 0;
        try {
            for (int more = in.read(drop); more >= 0; more = in.read(drop)) {
                for (int place = 0; place < more; place++) {
                    zeros += drop[place] == 0 ? 1 : 0;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (SocketException cutOff) {
            // what came is counted
        }
        return zeros;
    }
}
