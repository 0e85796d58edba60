package eu.factgraph.query;

import java.time.Duration;

/**
 * What the answer to one query may cost. Past any of these there is no answer, never a part of one.
 *
 * @param time to match, sort, aggregate and write it
 * @param rows most rows, or triples
 * @param bytes longest answer, in any format
 */
public record Limits(Duration time, long rows, long bytes) {

    /** For strangers. */
    public static final Limits SERVED = new Limits(Duration.ofSeconds(30), 100_000, 16 << 20);
}
