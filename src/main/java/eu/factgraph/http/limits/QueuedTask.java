package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What is done for one request in a thread of {@link WorkerPool}, from the queue to its result. The
 * result is there once: whoever completes it first, the work or its refusal.
 */
final class QueuedTask<T> {

    private enum TaskState {
        WAITING,
        RUNNING,
        LOST,
        ENDED
    }

    private final ClientNetwork client;
    private final Supplier<T> task;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private TaskState state = TaskState.WAITING;
    private Thread thread;

    QueuedTask(ClientNetwork client, Supplier<T> task) {
        this.client = client;
        this.task = task;
    }

    ClientNetwork client() {
        return client;
    }

    CompletableFuture<T> result() {
        return result;
    }

    void refuse(Problem problem) {
        result.completeExceptionally(problem);
    }

    /**
     * Does the work.
     *
     * @return hands the result over, for when the place is free again
     */
    Runnable run() {
        try {
            T done = task.get();
            return () -> result.complete(done);
        } catch (RuntimeException | Error fault) {
            return () -> result.completeExceptionally(fault);
        }
    }

    /** From now on this thread can be interrupted. */
    synchronized void begin() {
        state = TaskState.RUNNING;
        thread = Thread.currentThread();
    }

    /** Long loops check for it and end. */
    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * Gives up the thread of work that does not end.
     *
     * @return whether it ran still
     */
    synchronized boolean isLost() {
        if (state != TaskState.RUNNING) {
            return false;
        }
        state = TaskState.LOST;
        return true;
    }

    /**
     * The thread is free for other work.
     *
     * @return whether it was lost until now
     */
    synchronized boolean end() {
        boolean wasLost = state == TaskState.LOST;
        state = TaskState.ENDED;
        thread = null;
        Thread.interrupted();
        return wasLost;
    }
}
