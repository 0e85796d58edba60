package eu.factgraph.query.limit;

/**
 * The memory that the operators of one query may hold at a time, and the query's deadline. Not
 * thread-safe: a query runs in one thread.
 */
public final class MemoryBudget {

    private final long bytes;
    private final Deadline deadline;
    private long held;

    public MemoryBudget(long bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    /** A new reservation, empty at first. */
    public MemoryReservation open() {
        return new MemoryReservation(this);
    }

    void check() {
        deadline.check();
    }

    void take(long more) {
        held += more;
        if (held > bytes) {
            throw QueryFault.tooLarge(
                    "The query needs more than %s MiB of memory to sort, group, join or deduplicate its rows, which is the limit. Join the patterns, name a graph, or sort fewer rows."
                            .formatted((bytes >> 20)));
        }
    }

    void release(long back) {
        held -= back;
    }
}
