package eu.factgraph.http;

import eu.factgraph.files.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshot that is served. A new one is built beside it and replaces it atomically; requests in
 * progress finish with the old one.
 */
public final class CurrentSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentSnapshot.class);

    private final Supplier<Snapshot> loader;
    private final AtomicReference<Snapshot> current;
    private final AtomicReference<Optional<ReloadFailure>> fault =
            new AtomicReference<>(Optional.empty());

    public record ReloadFailure(Instant when, List<String> messages) {}

    /**
     * @param loader builds a snapshot of the files; throws {@link InvalidInput} if they cannot be
     *     served
     */
    public CurrentSnapshot(Supplier<Snapshot> loader) {
        this.loader = loader;
        this.current = new AtomicReference<>(loader.get());
    }

    public Snapshot snapshot() {
        return current.get();
    }

    public Optional<ReloadFailure> fault() {
        return fault.get();
    }

    /**
     * @throws InvalidInput with the faults of the files; the old snapshot stays
     */
    public synchronized Snapshot reload() {
        try {
            Snapshot next = loader.get();
            current.set(next);
            fault.set(Optional.empty());
            LOG.info("Reloaded: version {}", next.version());
            return next;
        } catch (InvalidInput refused) {
            throw refused(refused);
        } catch (RuntimeException unexpected) {
            LOG.error("Unexpected error while loading", unexpected);
            throw refused(InvalidInput.of(unexpected));
        } catch (Error broken) {
            // the incomplete snapshot is garbage now, so there is memory to report the failure
            LOG.debug("Loading failed", broken);
            throw refused(InvalidInput.of(broken));
        }
    }

    /** Keeps the old snapshot, and logs the reason once. */
    public synchronized InvalidInput refused(InvalidInput reason) {
        if (fault.get().filter(old -> old.messages().equals(reason.messages())).isEmpty()) {
            fault.set(Optional.of(new ReloadFailure(Instant.now(), reason.messages())));
            LOG.warn("Not reloaded, the old data is still served: {}", reason.getMessage());
        }
        return reason;
    }
}
