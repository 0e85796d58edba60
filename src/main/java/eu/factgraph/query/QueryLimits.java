package eu.factgraph.query;

import java.time.Duration;

/**
 * What the answer to one query may cost. Past any of these there is no answer, never a part of one.
 *
 * @param time to match, sort, aggregate and write it
 * @param rows most rows, or triples
 * @param bytes longest answer, in any format
 * @param held most bytes of memory that it holds at a time, to sort, group, join and the like, by
 *     the estimate of {@link eu.factgraph.query.engine.MemoryReservation}
 */
public record QueryLimits(Duration time, long rows, long bytes, long held) {

    private static final long HELD = 32 << 20;

    /** For strangers. */
    public static final QueryLimits SERVED =
            new QueryLimits(Duration.ofSeconds(30), 100_000, 16 << 20);

    /** With the usual share of memory. */
    public QueryLimits(Duration time, long rows, long bytes) {
        this(time, rows, bytes, HELD);
    }
}
