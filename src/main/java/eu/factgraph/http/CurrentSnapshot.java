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
 * The snapshot that is served now. A new one is made beside it and takes its place in one step;
 * whoever took the old one before goes on with it.
 */
public final class CurrentSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentSnapshot.class);

    private final Supplier<Snapshot> loading;
    private final AtomicReference<Snapshot> current;
    private final AtomicReference<Optional<ReloadFailure>> fault =
            new AtomicReference<>(Optional.empty());

    /** Why the last reload came to nothing. */
    public record ReloadFailure(Instant when, List<String> messages) {}

    /**
     * @param loading makes a snapshot of the files as they are; throws {@link InvalidInput} where
     *     they cannot be served
     */
    public CurrentSnapshot(Supplier<Snapshot> loading) {
        this.loading = loading;
        this.current = new AtomicReference<>(loading.get());
    }

    public Snapshot snapshot() {
        return current.get();
    }

    /** What was wrong when it was last reloaded; nothing if that went well. */
    public Optional<ReloadFailure> fault() {
        return fault.get();
    }

    /**
     * @throws InvalidInput with what is wrong in the files, or why they could not be loaded; the
     *     old snapshot stays
     */
    public synchronized Snapshot reload() {
        try {
            Snapshot next = loading.get();
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
            // what was made so far is garbage by now, so there is memory again to say so
            LOG.debug("Loading broke off", broken);
            throw refused(InvalidInput.of(broken));
        }
    }

    /** Keeps serving the old snapshot, and says why; once for one reason. */
    public synchronized InvalidInput refused(InvalidInput reason) {
        if (fault.get().filter(old -> old.messages().equals(reason.messages())).isEmpty()) {
            fault.set(Optional.of(new ReloadFailure(Instant.now(), reason.messages())));
            LOG.warn("Not reloaded, the old data is still served: {}", reason.getMessage());
        }
        return reason;
    }
}
