package eu.factgraph.http.limits;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that send a request drop by drop: each drop keeps Jetty's idle timeout from
 * expiring, and its least rate counts bodies only. Who reads so is for {@link SlowReaderTimeout}.
 *
 * @param seconds in which something has to come whole
 */
public record SlowSenderTimeout(Scheduler scheduler, long seconds) implements Connection.Listener {

    @Override
    public void onOpened(Connection connection) {
        look(connection, connection.getBytesIn(), connection.getMessagesIn());
    }

    private void look(Connection connection, long bytes, long requests) {
        scheduler.schedule(() -> judge(connection, bytes, requests), seconds, TimeUnit.SECONDS);
    }

    private void judge(Connection connection, long bytes, long requests) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        if (connection.getBytesIn() > bytes && connection.getMessagesIn() == requests) {
            connection.getEndPoint().close();
            return;
        }
        look(connection, connection.getBytesIn(), connection.getMessagesIn());
    }
}
