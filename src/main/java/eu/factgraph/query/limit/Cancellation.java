package eu.factgraph.query.limit;

/** Ends work whose thread was interrupted because its time is over. */
public final class Cancellation {

    private Cancellation() {}

    /**
     * For loops whose length depends on the request.
     *
     * @throws QueryFault if this thread was interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw QueryFault.tooSlow();
        }
    }
}
