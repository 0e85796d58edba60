package eu.factgraph.http;

import eu.factgraph.http.limits.WorkerPool;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the access log in a thread of its own, so that a slow disk never delays a response. Lines
 * that cannot be written are counted; the failure is logged once, until writing succeeds again.
 */
final class AccessLog extends ContainerLifeCycle implements RequestLog.Writer {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int MAX_WAITING = 10_000;
    private static final int STOP_SECONDS = 2;

    private final RequestLogWriter file;
    private final AtomicLong dropped = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    WorkerPool.daemonThreads("access-log"),
                    (line, full) -> dropped.incrementAndGet());
    private boolean isFailing;

    /**
     * @param name of the file, in which {@code yyyy_mm_dd} is replaced by the date
     */
    AccessLog(String name) {
        file = new RequestLogWriter(name);
        addBean(file);
    }

    @Override
    public void write(String line) {
        thread.execute(() -> append(line));
    }

    long dropped() {
        return dropped.get();
    }

    private void append(String line) {
        try {
            file.write(line);
            isFailing = false;
        } catch (IOException fault) {
            dropped.incrementAndGet();
            if (!isFailing) {
                LOG.error(
                        "Cannot write the access log ({}); the lines that are lost are counted in /metrics",
                        fault.getMessage());
            }
            isFailing = true;
        }
    }

    @Override
    protected void doStop() throws Exception {
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Stopped before the last lines of the access log were written");
        }
        super.doStop();
    }
}
