package eu.factgraph.http.limits;

import eu.factgraph.http.message.Problem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The running places of one class of work. Work past its time gives its place back even where its
 * thread cannot be stopped: the thread is lost until it ends by itself.
 */
final class WorkQueue {

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final FairQueue<QueuedTask<?>> queue;
    private final Executor threads;
    private final ScheduledExecutorService clock;
    private final AtomicInteger lost;
    private final Set<QueuedTask<?>> running = new HashSet<>();

    /**
     * @param lost counts the lost threads of all lanes
     */
    WorkQueue(
            FairQueue<QueuedTask<?>> queue,
            Executor threads,
            ScheduledExecutorService clock,
            AtomicInteger lost) {
        this.queue = queue;
        this.threads = threads;
        this.clock = clock;
        this.lost = lost;
    }

    /**
     * The result of the task, or a {@link Problem} 503.
     *
     * @param limit of time; two seconds later the client gets its answer whatever the task does
     */
    <T> CompletableFuture<T> submit(ClientNetwork client, Duration limit, Supplier<T> task) {
        var work = new QueuedTask<T>(client, task);
        Future<?> expiry =
                after(
                        limit.plus(WorkerPool.GRACE).plus(WorkerPool.GRACE),
                        () -> expire(work, limit));
        work.result().whenComplete((any, fault) -> expiry.cancel(false));
        synchronized (this) {
            queue.add(client, work);
        }
        startNext(limit);
        surplus().ifPresent(last -> refuse(last, busy(limit)));
        return work.result();
    }

    private void startNext(Duration limit) {
        next().ifPresent(
                        work -> {
                            start(work, limit);
                            startNext(limit);
                        });
    }

    private void start(QueuedTask<?> work, Duration limit) {
        try {
            threads.execute(() -> run(work, limit));
        } catch (RejectedExecutionException | OutOfMemoryError none) {
            done(work);
            work.refuse(busy(limit));
        }
    }

    private void run(QueuedTask<?> work, Duration limit) {
        work.begin();
        Future<?> end = interruptAfter(limit, work);
        Future<?> net = after(limit.plus(WorkerPool.GRACE), () -> lose(work, limit));
        Runnable handOver = work.run();
        end.cancel(false);
        net.cancel(false);
        if (work.end()) {
            lost.decrementAndGet();
        } else {
            done(work);
        }
        startNext(limit);
        handOver.run();
    }

    private void lose(QueuedTask<?> work, Duration limit) {
        if (work.isLost()) {
            lost.incrementAndGet();
            done(work);
            refuse(work, tooSlow(limit));
            startNext(limit);
        }
    }

    private void expire(QueuedTask<?> work, Duration limit) {
        if (removed(work)) {
            refuse(work, busy(limit));
        }
    }

    /** In a thread of its own: the answer is written by whoever completes the result. */
    private void refuse(QueuedTask<?> work, Problem problem) {
        threads.execute(() -> work.refuse(problem));
    }

    /** Refuses what waits now, and what runs still after a while. */
    synchronized void end(Duration limit) {
        for (var next = queue.last(); next.isPresent(); next = queue.last()) {
            refuse(next.get(), busy(limit));
        }
        after(limit, () -> running().forEach(work -> giveUp(work, limit)));
    }

    private void giveUp(QueuedTask<?> work, Duration limit) {
        work.interrupt();
        refuse(work, busy(limit));
    }

    private synchronized List<QueuedTask<?>> running() {
        return List.copyOf(running);
    }

    /** Again and again: ARQ clears the flag when it ends one of several queries. */
    private Future<?> interruptAfter(Duration limit, QueuedTask<?> work) {
        return clock.scheduleWithFixedDelay(
                work::interrupt, limit.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<?> after(Duration time, Runnable task) {
        return clock.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Optional<QueuedTask<?>> next() {
        Optional<QueuedTask<?>> next = queue.next();
        next.ifPresent(running::add);
        return next;
    }

    private synchronized Optional<QueuedTask<?>> surplus() {
        return queue.surplus();
    }

    private synchronized boolean removed(QueuedTask<?> work) {
        return queue.remove(work.client(), work);
    }

    private synchronized void done(QueuedTask<?> work) {
        running.remove(work);
        queue.done(work.client());
    }

    synchronized int numberRunning() {
        return running.size();
    }

    synchronized int numberWaiting() {
        return queue.waiting();
    }

    private static Problem busy(Duration limit) {
        return new Problem(
                503,
                "Too many requests are waiting. Try again later.",
                Map.of("Retry-After", String.valueOf(limit.toSeconds())));
    }

    private static Problem tooSlow(Duration limit) {
        return new Problem(
                503,
                "The request takes longer than "
                        + limit.toSeconds()
                        + " seconds, the limit here. Ask for less.");
    }
}
