package eu.factgraph.history;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held while a history is read and written: two releases from the same history would assign the
 * same numbers. The operating system releases it when the process ends. The empty file stays,
 * because a deleted one could be locked twice.
 */
public final class ReleaseLock {

    private final FileChannel channel;

    private ReleaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param data folder of all data
     * @throws InvalidInput if another process holds it, or it cannot be created
     */
    public static ReleaseLock on(Path data) {
        Path file = data.resolve("history").resolve(".lock");
        try {
            Files.createDirectories(file.getParent());
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new InvalidInput(
                        data, "is locked by another release; try again when that is done");
            }
            return new ReleaseLock(channel);
        } catch (IOException refused) {
            throw new InvalidInput(file, "cannot be locked; check the permissions", refused);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            throw new IllegalStateException("cannot release the lock", lost);
        }
    }
}
