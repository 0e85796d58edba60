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
 * The queue of one class of requests. A task that exceeds its time limit no longer counts as
 * running, even if its thread cannot be stopped: the thread is lost until the task ends.
 */
final class WorkQueue {

    private static final Duration INTERRUPT_INTERVAL = Duration.ofMillis(100);

    private final FairQueue<QueuedTask<?>> queue;
    private final Executor threads;
    private final ScheduledExecutorService clock;
    private final AtomicInteger lost;
    private final Set<QueuedTask<?>> running = new HashSet<>();

    /**
     * @param lost number of lost threads, of all queues
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
     * @param limit time limit, from which the task is interrupted
     * @return the result of the task, or a {@link Problem} 503
     */
    <T> CompletableFuture<T> submit(ClientNetwork client, Duration limit, Supplier<T> task) {
        var work = new QueuedTask<T>(client, task);
        Future<?> expiry =
                after(
                        limit.plus(WorkerPool.GRACE_PERIOD).plus(WorkerPool.GRACE_PERIOD),
                        () -> expire(work, limit));
        work.result()
                .whenComplete(
                        (any, fault) -> {
                            expiry.cancel(false);
                            if (isLeft(fault)) {
                                abandon(work);
                            }
                        });
        synchronized (this) {
            queue.add(client, work);
        }
        startNext(limit);
        removeSurplus().ifPresent(last -> refuse(last, busy(limit)));
        return work.result();
    }

    private static boolean isLeft(Throwable fault) {
        return fault instanceof Problem problem && problem.status() == ConnectionWatch.CLIENT_LEFT;
    }

    private void abandon(QueuedTask<?> work) {
        if (!remove(work)) {
            interruptUntilEnd(work);
        }
    }

    private void interruptUntilEnd(QueuedTask<?> work) {
        if (work.interrupt()) {
            after(INTERRUPT_INTERVAL, () -> interruptUntilEnd(work));
        }
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
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            finish(work);
            work.refuse(busy(limit));
        }
    }

    private void run(QueuedTask<?> work, Duration limit) {
        work.begin();
        Future<?> interrupt = interruptAfter(limit, work);
        Future<?> loss = after(limit.plus(WorkerPool.GRACE_PERIOD), () -> lose(work, limit));
        Runnable complete = work.run();
        interrupt.cancel(false);
        loss.cancel(false);
        if (work.end()) {
            lost.decrementAndGet();
        } else {
            finish(work);
        }
        startNext(limit);
        complete.run();
    }

    private void lose(QueuedTask<?> work, Duration limit) {
        if (work.markLost()) {
            lost.incrementAndGet();
            finish(work);
            refuse(work, tooSlow(limit));
            startNext(limit);
        }
    }

    private void expire(QueuedTask<?> work, Duration limit) {
        if (remove(work)) {
            refuse(work, busy(limit));
        }
    }

    /** In another thread: the thread that completes the result also writes the response. */
    private void refuse(QueuedTask<?> work, Problem problem) {
        threads.execute(() -> work.refuse(problem));
    }

    /** Refuses waiting tasks now, and those still running after the limit. */
    synchronized void stop(Duration limit) {
        for (var next = queue.removeLast(); next.isPresent(); next = queue.removeLast()) {
            refuse(next.get(), busy(limit));
        }
        after(limit, () -> running().forEach(work -> cancel(work, limit)));
    }

    private void cancel(QueuedTask<?> work, Duration limit) {
        work.interrupt();
        refuse(work, busy(limit));
    }

    private synchronized List<QueuedTask<?>> running() {
        return List.copyOf(running);
    }

    /** Repeatedly, as ARQ clears the interrupt status when it cancels a nested query. */
    private Future<?> interruptAfter(Duration limit, QueuedTask<?> work) {
        return clock.scheduleWithFixedDelay(
                work::interrupt,
                limit.toMillis(),
                INTERRUPT_INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Future<?> after(Duration time, Runnable task) {
        return clock.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized Optional<QueuedTask<?>> next() {
        Optional<QueuedTask<?>> next = queue.next();
        next.ifPresent(running::add);
        return next;
    }

    private synchronized Optional<QueuedTask<?>> removeSurplus() {
        return queue.removeSurplus();
    }

    private synchronized boolean remove(QueuedTask<?> work) {
        return queue.remove(work.client(), work);
    }

    private synchronized void finish(QueuedTask<?> work) {
        running.remove(work);
        queue.finish(work.client());
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
                "The request exceeds the time limit of %s seconds. Narrow the request."
                        .formatted(limit.toSeconds()));
    }
}
