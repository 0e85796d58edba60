package eu.factgraph.cli;

import eu.factgraph.files.Source;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.http.Serving;
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
final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final long SECONDS = 1;
    private static final int LONGEST_PAUSE = 64;

    private final Source source;
    private final Serving serving;
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

    Watching(Source source, Serving serving) {
        this.source = source;
        this.serving = serving;
        this.seen = new Poll(serving.current().version(), List.of());
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
        } catch (UnusableInput unreadable) {
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
            serving.refused(new UnusableInput(now.faults()));
        }
    }

    /** Where memory is short even this may fail; the next poll comes all the same. */
    private void report(Throwable broken) {
        try {
            LOG.debug("Not reloaded", broken);
            serving.refused(UnusableInput.of(broken));
        } catch (Throwable exhausted) {
            seen = tried;
        }
    }
}
