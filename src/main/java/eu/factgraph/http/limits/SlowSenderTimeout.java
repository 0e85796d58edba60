package eu.factgraph.http.limits;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that send a request byte by byte: each byte restarts Jetty's idle timeout, and
 * its minimum data rate applies to bodies only.
 *
 * @param seconds within which a request must be complete
 */
public record SlowSenderTimeout(Scheduler scheduler, long seconds) implements Connection.Listener {

    @Override
    public void onOpened(Connection connection) {
        scheduleCheck(connection, connection.getBytesIn(), connection.getMessagesIn());
    }

    private void scheduleCheck(Connection connection, long bytes, long requests) {
        scheduler.schedule(() -> check(connection, bytes, requests), seconds, TimeUnit.SECONDS);
    }

    private void check(Connection connection, long bytes, long requests) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        if (connection.getBytesIn() > bytes && connection.getMessagesIn() == requests) {
            connection.getEndPoint().close();
            return;
        }
        scheduleCheck(connection, connection.getBytesIn(), connection.getMessagesIn());
    }
}
