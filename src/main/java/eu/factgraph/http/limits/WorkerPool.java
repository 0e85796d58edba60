package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ProblemErrorHandler;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for queries, searches, questions and pages, apart from Jetty's: those only read requests
 * and send what is ready, so that {@code /health} is always answered.
 */
public final class WorkerPool implements AutoCloseable {

    /** Time between the interrupt of a thread and giving it up. */
    static final Duration GRACE = Duration.ofSeconds(2);

    public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Running places of each class. */
    static final int PLACES = Math.max(4, 2 * PROCESSORS);

    /** Of one network, so that two cannot fill a class. */
    static final int SHARE = PLACES / 2;

    static final int WAITING = 64;

    /** Threads that do not end cost memory and time; past this bound none is risked. */
    private static final int MOST_LOST = 16 * PROCESSORS;

    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("work"));
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1, daemons("work-clock"), new ThreadPoolExecutor.DiscardPolicy());
    private final Map<QueueClass, WorkQueue> lanes = new EnumMap<>(QueueClass.class);

    public WorkerPool() {
        // else it would hold on to answers until their limit of time
        clock.setRemoveOnCancelPolicy(true);
        for (QueueClass kind : QueueClass.values()) {
            lanes.put(
                    kind,
                    new WorkQueue(new FairQueue<>(PLACES, SHARE, WAITING), threads, clock, lost));
        }
    }

    /** The process never waits for them. */
    public static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * The result of the task, in its turn; or a {@link Problem} 503 where the turn does not come or
     * the task takes longer than the limit.
     */
    public <T> CompletableFuture<T> submit(
            QueueClass kind, ClientNetwork client, Duration limit, Supplier<T> task) {
        if (lost() >= MOST_LOST) {
            return CompletableFuture.failedFuture(
                    ProblemErrorHandler.of(
                            503, Map.of("Retry-After", String.valueOf(limit.toSeconds()))));
        }
        return lanes.get(kind).submit(client, limit, task);
    }

    public int running(QueueClass kind) {
        return lanes.get(kind).numberRunning();
    }

    public int waiting(QueueClass kind) {
        return lanes.get(kind).numberWaiting();
    }

    /** Threads whose work did not end in time and goes on still. */
    public int lost() {
        return lost.get();
    }

    /** Refuses what waits at once, and what runs after {@code time}. */
    public void end(Duration time) {
        lanes.values().forEach(lane -> lane.end(time));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
