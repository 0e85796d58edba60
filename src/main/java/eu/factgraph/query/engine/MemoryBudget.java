package eu.factgraph.query.engine;

import java.util.function.Supplier;

/**
 * The memory that one query may hold at a time, and its clock. Not safe for use by several threads:
 * a query runs in one.
 */
public final class MemoryBudget {

    private final long bytes;
    private final Runnable clock;
    private final Supplier<? extends RuntimeException> exceeded;
    private long held;

    /**
     * @param bytes most bytes held by all operators of the query together
     * @param clock throws once the time of the query is over
     * @param exceeded what is thrown when the query holds more
     */
    public MemoryBudget(long bytes, Runnable clock, Supplier<? extends RuntimeException> exceeded) {
        this.bytes = bytes;
        this.clock = clock;
        this.exceeded = exceeded;
    }

    /** A new account of this budget. */
    public MemoryReservation open() {
        return new MemoryReservation(this);
    }

    void check() {
        clock.run();
    }

    void take(long more) {
        held += more;
        if (held > bytes) {
            throw exceeded.get();
        }
    }

    void give(long back) {
        held -= back;
    }
}
