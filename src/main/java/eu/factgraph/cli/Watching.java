package eu.factgraph.cli;

import eu.factgraph.files.Source;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.http.Serving;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads when the content of the files is another. Two looks have to agree, so that files are not
 * taken while they are being written; the time of a file says nothing.
 */
final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final long SECONDS = 1;

    private final Source source;
    private final Serving serving;
    private String seen;
    private String tried;

    Watching(Source source, Serving serving) {
        this.source = source;
        this.serving = serving;
        this.seen = serving.current().version();
        this.tried = seen;
    }

    /** Looks on until the process ends. */
    void start() {
        Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var thread = new Thread(task, "watch");
                            thread.setDaemon(true);
                            return thread;
                        })
                .scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            String version = source.version();
            if (version.equals(seen) && !version.equals(tried)) {
                tried = version;
                serving.reload();
            }
            seen = version;
        } catch (UnusableInput told) {
            // a file that is just being replaced is there at the next look; a refused reload is
            // told by Serving
            LOG.debug("Not reloaded", told);
        }
    }
}
