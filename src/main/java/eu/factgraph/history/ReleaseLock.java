package eu.factgraph.history;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held while a history is read and written: two releases that read the same history would number
 * their versions alike. The system lets go of it when a process ends, however it ends; the empty
 * file stays, for one that is deleted could be locked twice.
 */
public final class ReleaseLock {

    private static final String NAME = ".lock";

    private final FileChannel channel;

    private ReleaseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param data folder of all data
     * @throws InvalidInput if another process holds it, or there can be none
     */
    public static ReleaseLock on(Path data) {
        Path file = data.resolve("history").resolve(NAME);
        try {
            Files.createDirectories(file.getParent());
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new InvalidInput(
                        data, "another release is being made here; try again when it is done");
            }
            return new ReleaseLock(channel);
        } catch (IOException refused) {
            throw new InvalidInput(
                    file, "cannot be locked; check that you may write there", refused);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    /** Lets go of it. */
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            throw new IllegalStateException("the lock of the history was lost", lost);
        }
    }
}
