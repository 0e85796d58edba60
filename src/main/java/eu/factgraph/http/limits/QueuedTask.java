package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The work for one request in a thread of {@link WorkerPool}. Its result is completed once, by the
 * work or by its refusal, whichever is first.
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
     * @return completes {@link #result}, to be run once the thread counts as free
     */
    Runnable run() {
        try {
            T value = task.get();
            return () -> result.complete(value);
        } catch (RuntimeException | Error fault) {
            return () -> result.completeExceptionally(fault);
        }
    }

    /** Makes the current thread the one to interrupt. */
    synchronized void begin() {
        state = TaskState.RUNNING;
        thread = Thread.currentThread();
    }

    /**
     * @return whether the task is running
     */
    synchronized boolean interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
        return thread != null;
    }

    /**
     * @return whether the task was still running
     */
    synchronized boolean markLost() {
        if (state != TaskState.RUNNING) {
            return false;
        }
        state = TaskState.LOST;
        return true;
    }

    /**
     * @return whether it counted as lost
     */
    synchronized boolean end() {
        boolean wasLost = state == TaskState.LOST;
        state = TaskState.ENDED;
        thread = null;
        Thread.interrupted();
        return wasLost;
    }
}
