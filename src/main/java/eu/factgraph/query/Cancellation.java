package eu.factgraph.query;

/** Ends work whose thread was interrupted because its time is over. */
public final class Cancellation {

    private Cancellation() {}

    static boolean isWanted() {
        return Thread.currentThread().isInterrupted();
    }

    /**
     * For loops that a stranger can make long.
     *
     * @throws QueryFault if this thread was interrupted
     */
    public static void check() {
        if (isWanted()) {
            throw QueryFault.tooSlow();
        }
    }
}
