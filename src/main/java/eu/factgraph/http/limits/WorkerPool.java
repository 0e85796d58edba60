package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ProblemErrorHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads for queries, searches, questions and pages, separate from Jetty's: those only read
 * requests and send responses, so that {@code /health} always responds.
 */
public final class WorkerPool implements AutoCloseable {

    /** Between the interrupt of a thread and counting it as lost. */
    static final Duration GRACE_PERIOD = Duration.ofSeconds(2);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    public static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Tasks of each class. */
    static final int MAX_RUNNING = Math.max(4, 2 * PROCESSORS);

    /** Tasks of each class from one network. */
    static final int MAX_PER_NETWORK = MAX_RUNNING / 2;

    static final int MAX_WAITING = 64;

    /** More than there are connections: a file that is being sent is not refused. */
    private static final int MAX_DOWNLOADS = 4_096;

    /** Beyond this number of lost threads, no task is accepted. */
    private static final int MAX_LOST = 16 * PROCESSORS;

    private final AtomicInteger lost = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemonThreads("work"));
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1, daemonThreads("work-clock"), new ThreadPoolExecutor.DiscardPolicy());
    private final Map<QueueClass, WorkQueue> queues = new EnumMap<>(QueueClass.class);

    public WorkerPool() {
        // otherwise it would retain responses until their time limit
        clock.setRemoveOnCancelPolicy(true);
        for (QueueClass queueClass : QueueClass.values()) {
            int waiting = queueClass == QueueClass.DOWNLOADS ? MAX_DOWNLOADS : MAX_WAITING;
            var queue = new FairQueue<QueuedTask<?>>(MAX_RUNNING, MAX_PER_NETWORK, waiting);
            queues.put(queueClass, new WorkQueue(queue, threads, clock, lost));
        }
    }

    public static ThreadFactory daemonThreads(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * @param limit time limit of the task
     * @return the result of the task, or a {@link Problem} 503 if it could not be started or
     *     exceeded its time limit
     */
    public <T> CompletableFuture<T> submit(
            QueueClass queueClass, ClientNetwork client, Duration limit, Supplier<T> task) {
        if (lost() >= MAX_LOST) {
            var headers = Map.of("Retry-After", String.valueOf(limit.toSeconds()));
            return CompletableFuture.failedFuture(ProblemErrorHandler.of(503, headers));
        }
        return queues.get(queueClass).submit(client, limit, task);
    }

    /** Interrupts the work for a request, and gives up its result, once the client has left. */
    public ConnectionWatch watch(HttpServletRequest request, CompletableFuture<?> result) {
        var watch = new ConnectionWatch(request, result);
        Future<?> looks =
                clock.scheduleWithFixedDelay(
                        watch::look,
                        LOOK_INTERVAL.toMillis(),
                        LOOK_INTERVAL.toMillis(),
                        TimeUnit.MILLISECONDS);
        result.whenComplete((any, fault) -> looks.cancel(false));
        return watch;
    }

    public int running(QueueClass queueClass) {
        return queues.get(queueClass).numberRunning();
    }

    public int waiting(QueueClass queueClass) {
        return queues.get(queueClass).numberWaiting();
    }

    /** The number of threads whose task exceeded its time limit and could not be stopped. */
    public int lost() {
        return lost.get();
    }

    /** Refuses waiting tasks now, and those still running after {@code time}. */
    public void stop(Duration time) {
        queues.values().forEach(queue -> queue.stop(time));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
