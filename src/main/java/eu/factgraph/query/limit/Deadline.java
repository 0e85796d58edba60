package eu.factgraph.query.limit;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/**
 * The time at which a query must be done.
 *
 * @param end on the clock of {@link System#nanoTime}
 */
public record Deadline(long end) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The remaining milliseconds; at least one, since zero would mean no timeout. */
    public long milliseconds() {
        return Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    /**
     * @throws QueryCancelledException if it has passed, or this thread was interrupted
     */
    public void check() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new QueryCancelledException();
        }
    }
}
