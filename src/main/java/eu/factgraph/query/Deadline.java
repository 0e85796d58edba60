package eu.factgraph.query;

import java.time.Duration;
import org.apache.jena.query.QueryCancelledException;

/**
 * When a query must be done.
 *
 * @param end on the clock of {@link System#nanoTime}
 */
public record Deadline(long end) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, in milliseconds; at least one, since none would mean forever. */
    long milliseconds() {
        return Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis());
    }

    /**
     * @throws QueryCancelledException once it has passed, or this thread was interrupted
     */
    void check() {
        if (System.nanoTime() - end > 0 || Cancellation.isWanted()) {
            throw new QueryCancelledException();
        }
    }
}
