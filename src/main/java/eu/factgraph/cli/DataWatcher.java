package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.http.CurrentSnapshot;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads the data when the content of its files changes. It requires two identical polls, so that
 * it does not read files while they are written. After a fault it retries at growing intervals,
 * because the cause may disappear without a change to the files.
 */
final class DataWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(DataWatcher.class);
    private static final long INTERVAL_SECONDS = 1;
    private static final int MAX_PAUSE = 64;

    private final Supplier<String> version;
    private final CurrentSnapshot current;
    private Poll previous;
    private Poll loaded;
    private int pause = 1;
    private int polls;

    /**
     * The state of the folder at one poll.
     *
     * @param version empty if the folder cannot be read
     * @param faults the reasons
     */
    private record Poll(String version, List<String> faults) {}

    /**
     * @param version of the data as it is now
     */
    DataWatcher(Supplier<String> version, CurrentSnapshot current) {
        this.version = version;
        this.current = current;
        this.previous = new Poll(current.snapshot().version(), List.of());
        this.loaded = previous;
    }

    /** Polls until the process ends. */
    void start() {
        Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "watch");
                            thread.setDaemon(true);
                            return thread;
                        })
                .scheduleWithFixedDelay(
                        this::poll, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    /** Polls once. It never throws, because the executor would cancel the task. */
    void poll() {
        try {
            Poll now = read();
            boolean stable = now.equals(previous);
            previous = now;
            if (stable && isDue(now)) {
                loaded = now;
                load(now);
            }
        } catch (Throwable broken) {
            report(broken);
        }
    }

    private Poll read() {
        try {
            return new Poll(version.get(), List.of());
        } catch (InvalidInput unreadable) {
            return new Poll("", unreadable.messages());
        }
    }

    private boolean isDue(Poll now) {
        if (!now.equals(loaded)) {
            pause = 1;
            polls = 0;
            return true;
        }
        return current.fault().isPresent() && ++polls >= pause;
    }

    private void load(Poll now) {
        polls = 0;
        pause = Math.min(MAX_PAUSE, pause * 2);
        if (now.faults().isEmpty()) {
            current.reload();
        } else {
            current.refused(new InvalidInput(now.faults()));
        }
    }

    /** If memory is short even this may fail; polling continues. */
    private void report(Throwable broken) {
        try {
            LOG.debug("Not reloaded", broken);
            current.refused(InvalidInput.of(broken));
        } catch (Throwable exhausted) {
            previous = loaded;
        }
    }
}
