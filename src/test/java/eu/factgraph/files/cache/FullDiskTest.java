package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a folder cannot be written the program goes on: one warning, and payloads in memory. */
class FullDiskTest {

    private static final int SIZE = 1_000_000;
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-root-user", "--mount");
    private static final String ADVICE =
            "; free space or check the permissions, or choose another folder with --cache DIR";

    @TempDir Path path;

    @Test
    void full_disk_is_reported_once() throws Exception {
        var outcome = mounted("mount -t tmpfs -o size=256k,mode=700 none " + path, SIZE);
        assertEquals("memory\nmemory\nabsent\n", outcome.out(), outcome.err());
        assertWarning("No space left on device", outcome);
    }

    @Test
    void small_entry_fits_on_a_small_disk() throws Exception {
        var outcome = mounted("mount -t tmpfs -o size=256k,mode=700 none " + path, 50_000);
        assertEquals("mapped\nmapped\nfound\n", outcome.out(), outcome.err());
        assertEquals("", outcome.err());
    }

    @Test
    void read_only_folder_is_read_and_not_written() throws Exception {
        CachedPayload.of(1, SIZE).put(CacheFolder.of(path, 2 * SIZE));
        var outcome =
                mounted(
                        "mount --bind %1$s %1$s && mount -o remount,ro,bind %1$s".formatted(path),
                        SIZE);
        assertEquals("memory\nmemory\nfound\n", outcome.out(), outcome.err());
        assertWarning("Read-only file system", outcome);
    }

    @Test
    void limit_on_the_size_of_files_is_reported_once() throws Exception {
        var outcome = CacheProcess.put(List.of(), "ulimit -f 1000", path, SIZE);
        assertEquals("memory\nmemory\nabsent\n", outcome.out(), outcome.err());
        assertWarning("File too large", outcome);
        try (var files = Files.list(path)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** In a mount namespace of its own, so that nothing stays mounted. */
    private Command.Outcome mounted(String mount, int size)
            throws IOException, InterruptedException {
        var probe = new ArrayList<>(NAMESPACE);
        probe.addAll(List.of("sh", "-c", mount));
        if (new Command(Map.of(), probe).run().code() != 0) {
            Reference.missing("no file system can be mounted; allow user namespaces");
        }
        return CacheProcess.put(NAMESPACE, mount, path, size);
    }

    private void assertWarning(String reason, Command.Outcome outcome) {
        assertTrue(
                outcome.err()
                        .strip()
                        .endsWith(path + ": the cache cannot be written (" + reason + ")" + ADVICE),
                outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
}
