package eu.factgraph.query;

/** Work that is to end: its thread is interrupted once its time is over. */
public final class Cancellation {

    private Cancellation() {}

    static boolean isWanted() {
        return Thread.currentThread().isInterrupted();
    }

    /**
     * For loops that a stranger can make long.
     *
     * @throws QueryFault if the work of this thread is to end
     */
    public static void check() {
        if (isWanted()) {
            throw QueryFault.tooSlow();
        }
    }
}
