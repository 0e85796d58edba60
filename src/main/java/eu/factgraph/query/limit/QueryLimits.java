package eu.factgraph.query.limit;

import java.time.Duration;

/**
 * The limits of one query. A query that exceeds one of them has no result, never a part of one.
 *
 * @param time for planning, evaluation and serialization together
 * @param rows maximum number of rows, or of triples
 * @param bytes maximum length of the result in any format
 * @param memory maximum number of bytes that its operators hold at a time, as estimated by {@link
 *     MemoryReservation}
 */
public record QueryLimits(Duration time, long rows, long bytes, long memory) {

    private static final long MEMORY = 32 << 20;

    /** The defaults of a server. */
    public static final QueryLimits SERVED =
            new QueryLimits(Duration.ofSeconds(30), 100_000, 16 << 20);

    /** With the default limit of memory. */
    public QueryLimits(Duration time, long rows, long bytes) {
        this(time, rows, bytes, MEMORY);
    }
}
