package eu.factgraph.files.cache;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Payloads by key in a folder that several processes may share. It never fails: what cannot be read
 * is absent, and what cannot be written is kept in memory, with one warning. Keys are digests of 32
 * to 64 lower-case hexadecimal digits; the same key means the same payload. Safe for use by several
 * threads.
 */
public final class CacheFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);

    private final Optional<CacheInventory> inventory;
    private final AtomicBoolean warned = new AtomicBoolean();

    private CacheFolder(Optional<CacheInventory> inventory) {
        this.inventory = inventory;
    }

    /**
     * Opens a folder, and creates it unless it exists. One that cannot be created, belongs to
     * another user or can be written by others is not used, with a warning.
     *
     * @param maximumBytes the size above which the least recently used entries are deleted
     */
    public static CacheFolder of(Path folder, long maximumBytes) {
        try {
            return new CacheFolder(
                    Optional.of(new CacheInventory(OwnerOnly.folder(folder), maximumBytes)));
        } catch (InvalidInput refused) {
            LOG.warn("No cache is used: {}", refused.getMessage());
        } catch (IOException failure) {
            LOG.warn(
                    "No cache is used: {}: cannot be created ({}); choose another folder with --cache DIR",
                    folder,
                    CacheFailure.reason(failure));
        }
        return none();
    }

    /** Finds nothing, and keeps what is put in memory. */
    public static CacheFolder none() {
        return new CacheFolder(Optional.empty());
    }

    /**
     * The folder of this user, as the XDG Base Directory Specification says: {@code
     * $XDG_CACHE_HOME/factgraph}, else {@code ~/.cache/factgraph}.
     *
     * @return empty if neither variable has an absolute path
     */
    public static Optional<Path> defaultLocation(Map<String, String> environment) {
        return Stream.of(
                        Path.of(environment.getOrDefault("XDG_CACHE_HOME", "")),
                        Path.of(environment.getOrDefault("HOME", ""), ".cache"))
                .filter(Path::isAbsolute)
                .map(caches -> caches.resolve("factgraph"))
                .findFirst();
    }

    /**
     * The payload of a key, mapped and read-only, if the folder has it whole. A file that is not is
     * deleted.
     */
    public Optional<ByteBuffer> find(String key) {
        PayloadHeader.requireKey(key);
        return inventory.flatMap(folder -> find(folder.use(key), key));
    }

    private static Optional<ByteBuffer> find(Path file, String key) {
        try {
            ByteBuffer payload = PayloadFile.map(file, key);
            markAsUsed(file);
            return Optional.of(payload);
        } catch (InvalidPayload invalid) {
            LOG.debug("{} is deleted: {}", file, invalid.getMessage());
            delete(file);
        } catch (IOException absent) {
            LOG.debug("{} is not read: {}", file, CacheFailure.reason(absent));
        }
        return Optional.empty();
    }

    private static void markAsUsed(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException readOnlyOrEvicted) {
            LOG.debug("{} is not marked as used", file, readOnlyOrEvicted);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            LOG.debug("{} is not deleted", file, refused);
        }
    }

    /**
     * Writes an entry, or replaces it.
     *
     * @return the payload, read-only: mapped, or in memory if the folder cannot be written
     * @throws java.io.UncheckedIOException if the writer fails
     * @throws IllegalStateException if the payload is longer than 2 GiB
     */
    public ByteBuffer put(String key, PayloadWriter writer) {
        PayloadHeader.requireKey(key);
        return inventory
                .map(folder -> put(folder, key, writer))
                .orElseGet(() -> PayloadMemory.write(writer));
    }

    private ByteBuffer put(CacheInventory folder, String key, PayloadWriter writer) {
        Path file = folder.use(key);
        folder.makeRoom();
        try (var temporary = TemporaryFile.create(folder.path())) {
            ByteBuffer payload = PayloadFile.write(temporary.channel(), key, writer);
            temporary.moveTo(file);
            folder.add(PayloadHeader.BYTES + payload.remaining());
            return payload;
        } catch (IOException failure) {
            ByteBuffer payload = PayloadMemory.write(writer);
            warn(folder.path(), failure);
            return payload;
        }
    }

    private void warn(Path folder, IOException failure) {
        if (!(failure instanceof ClosedByInterruptException) && !warned.getAndSet(true)) {
            LOG.warn(
                    "{}: the cache cannot be written ({}); free space or check the permissions, or choose another folder with --cache DIR",
                    folder,
                    CacheFailure.reason(failure));
        }
    }

    /**
     * Entries used so far, other than these, may be deleted again. A process that runs for long
     * calls it when it drops data.
     */
    public void retain(Collection<String> keys) {
        inventory.ifPresent(folder -> folder.retain(keys));
    }
}
