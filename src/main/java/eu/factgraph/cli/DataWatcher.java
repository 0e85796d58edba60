package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.CurrentSnapshot;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads when the content of the files is another. It requires two identical polls, so that files
 * are not taken while they are being written; the time of a file says nothing. As long as a fault
 * stands it tries again, ever more rarely, for the cause may be gone without a change of the files.
 */
final class DataWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(DataWatcher.class);
    private static final long SECONDS = 1;
    private static final int LONGEST_PAUSE = 64;

    private final SourceFolders source;
    private final CurrentSnapshot serving;
    private Poll seen;
    private Poll tried;
    private int pause = 1;
    private int polls;

    /**
     * The state of the folder at one poll.
     *
     * @param version empty if there is none
     * @param faults why not
     */
    private record Poll(String version, List<String> faults) {}

    DataWatcher(SourceFolders source, CurrentSnapshot serving) {
        this.source = source;
        this.serving = serving;
        this.seen = new Poll(serving.snapshot().version(), List.of());
        this.tried = seen;
    }

    /** Polls until the process ends. */
    void start() {
        Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "watch");
                            thread.setDaemon(true);
                            return thread;
                        })
                .scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** One poll. Nothing may leave it: the executor never runs again what has thrown. */
    void look() {
        try {
            Poll now = poll();
            boolean stable = now.equals(seen);
            seen = now;
            if (stable && isDue(now)) {
                tried = now;
                load(now);
            }
        } catch (Throwable broken) {
            report(broken);
        }
    }

    private Poll poll() {
        try {
            return new Poll(source.version(), List.of());
        } catch (InvalidInput unreadable) {
            return new Poll("", unreadable.messages());
        }
    }

    private boolean isDue(Poll now) {
        if (!now.equals(tried)) {
            pause = 1;
            polls = 0;
            return true;
        }
        return serving.fault().isPresent() && ++polls >= pause;
    }

    private void load(Poll now) {
        polls = 0;
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        if (now.faults().isEmpty()) {
            serving.reload();
        } else {
            serving.refused(new InvalidInput(now.faults()));
        }
    }

    /** Where memory is short even this may fail; the next poll comes all the same. */
    private void report(Throwable broken) {
        try {
            LOG.debug("Not reloaded", broken);
            serving.refused(InvalidInput.of(broken));
        } catch (Throwable exhausted) {
            seen = tried;
        }
    }
}
