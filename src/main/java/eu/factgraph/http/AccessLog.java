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
 * Writes the access log in a thread of its own, so that no disk holds up an answer. Lines that
 * cannot be written are counted; that it cannot write is logged once, until it can again.
 */
final class AccessLog extends ContainerLifeCycle implements RequestLog.Writer {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int WAITING = 10_000;
    private static final int SECONDS_TO_STOP = 2;

    private final RequestLogWriter file;
    private final AtomicLong dropped = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    WorkerPool.daemons("access-log"),
                    (line, full) -> dropped.incrementAndGet());
    private boolean isFailing;

    /**
     * @param name of the file; {@code yyyy_mm_dd} in it stands for the date
     */
    AccessLog(String name) {
        file = new RequestLogWriter(name);
        addBean(file);
    }

    @Override
    public void write(String line) {
        thread.execute(() -> append(line));
    }

    /** Lines that could not be written. */
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
                        "The access log cannot be written ({}); lines that are lost are counted in /metrics",
                        fault.getMessage());
            }
            isFailing = true;
        }
    }

    @Override
    protected void doStop() throws Exception {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("The last lines of the access log could not be written in time");
        }
        super.doStop();
    }
}
