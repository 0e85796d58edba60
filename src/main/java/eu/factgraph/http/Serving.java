package eu.factgraph.http;

import eu.factgraph.files.UnusableInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshot that is served now. A new one is made beside it and takes its place in one step;
 * whoever took the old one before goes on with it.
 */
public final class Serving {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Supplier<Snapshot> loading;
    private final AtomicReference<Snapshot> current;
    private final AtomicReference<Optional<Fault>> fault = new AtomicReference<>(Optional.empty());

    /** Why the last reload came to nothing. */
    public record Fault(Instant when, List<String> messages) {}

    /**
     * @param loading makes a snapshot of the files as they are; throws {@link UnusableInput} where
     *     they cannot be served
     */
    public Serving(Supplier<Snapshot> loading) {
        this.loading = loading;
        this.current = new AtomicReference<>(loading.get());
    }

    public Snapshot current() {
        return current.get();
    }

    /** What was wrong when it was last reloaded; nothing if that went well. */
    public Optional<Fault> fault() {
        return fault.get();
    }

    /**
     * @throws UnusableInput with what is wrong in the files; the old snapshot stays
     */
    public synchronized Snapshot reload() {
        try {
            Snapshot next = loading.get();
            current.set(next);
            fault.set(Optional.empty());
            LOG.info("Reloaded: version {}", next.version());
            return next;
        } catch (UnusableInput refused) {
            fault.set(Optional.of(new Fault(Instant.now(), refused.messages())));
            LOG.warn("Not reloaded, the old data is still served: {}", refused.getMessage());
            throw refused;
        }
    }
}
