package eu.factgraph.mcp;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes replies in threads of its own, so that a client can cancel a request. */
final class RunningRequests implements AutoCloseable {

    private static final int THREADS = 4;

    private final Duration limit;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, FutureTask<?>> running = new ConcurrentHashMap<>();

    /**
     * @param limit after which a request is interrupted
     */
    RunningRequests(Duration limit) {
        this.limit = limit;
    }

    /**
     * @param id empty if the message cannot be cancelled
     * @param write called with the reply, unless the request was cancelled
     */
    void submit(Optional<String> id, Supplier<ProtocolReply> reply, Consumer<ProtocolReply> write) {
        var task =
                new FutureTask<Void>(
                        () -> {
                            ProtocolReply made = reply.get();
                            if (id.isEmpty() || running.remove(id.get()) != null) {
                                write.accept(made);
                            }
                        },
                        null);
        id.ifPresent(one -> running.put(one, task));
        threads.execute(task);
        clock.schedule(() -> task.cancel(true), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void cancel(String id) {
        Optional.ofNullable(running.remove(id)).ifPresent(task -> task.cancel(true));
    }

    /** Waits until all requests have their replies. */
    void await(long time, TimeUnit unit) {
        threads.shutdown();
        try {
            threads.awaitTermination(time, unit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
