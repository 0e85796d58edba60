package eu.factgraph.files.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A file that gets its name when it is complete. It is locked while it is written: a lock ends with
 * its process, however that ends, and is seen from other containers too, where process numbers mean
 * nothing.
 */
final class TemporaryFile implements Closeable {

    private static final Pattern NAME = Pattern.compile("\\.[0-9a-f-]{36}\\.\\d+\\.tmp");
    private static final String PROCESS = "." + UUID.randomUUID() + ".";
    private static final AtomicLong NUMBER = new AtomicLong();

    // for file systems without locks
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final Path path;
    private final FileChannel channel;

    private TemporaryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder too, which people may delete at any time. */
    static TemporaryFile create(Path folder) throws IOException {
        OwnerOnly.create(folder);
        while (true) {
            Path path = folder.resolve(PROCESS + NUMBER.incrementAndGet() + ".tmp");
            var options =
                    EnumSet.of(
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            var file =
                    new TemporaryFile(
                            path, FileChannel.open(path, options, OwnerOnly.file(folder)));
            // another process may have taken it for abandoned before it was locked
            if (file.isLocked(true) && Files.exists(path)) {
                return file;
            }
            file.close();
        }
    }

    /** Open for reading and writing. */
    FileChannel channel() {
        return channel;
    }

    /** Replaces the target in one step. */
    void moveTo(Path target) throws IOException {
        Files.move(
                path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the file unless it was moved. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }

    static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** Deletes a regular file whose writer no longer runs. */
    static void deleteAbandoned(Path file) throws IOException {
        // to close a second channel of a file would end the lock of this process
        if (file.getFileName().toString().startsWith(PROCESS)) {
            return;
        }
        try (var channel =
                FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (new TemporaryFile(file, channel).isLocked(isOld(file))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Whether this process got the lock; the default where files cannot be locked. */
    private boolean isLocked(boolean withoutLocks) {
        try {
            return channel.tryLock() != null;
        } catch (IOException unsupported) {
            return withoutLocks;
        }
    }

    private static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(MAX_AGE));
    }
}
