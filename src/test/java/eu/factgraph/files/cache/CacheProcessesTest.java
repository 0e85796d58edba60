package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes share a folder, and some are killed. */
class CacheProcessesTest {

    private static final int ROUNDS = 150;
    private static final CachedPayload PAUSED = CachedPayload.of(7, 1 << 20);
    private static final CachedPayload OTHER = CachedPayload.of(8, 10);

    @TempDir Path path;

    private CacheFolder folder;

    @BeforeEach
    void openFolder() {
        folder = open();
    }

    private CacheFolder open() {
        return CacheFolder.of(path, 1 << 24);
    }

    @Test
    void two_processes_write_the_same_keys_beside_a_reader() throws Exception {
        var first = CacheProcess.start("write", path, ROUNDS);
        var second = CacheProcess.start("write", path, ROUNDS);
        first.inputReader().readLine();
        var mapped = new ArrayList<Optional<ByteBuffer>>();
        int reads = 0;
        while (first.isAlive() || second.isAlive() || reads < ROUNDS) {
            var payload = CacheProcess.payload(reads);
            Optional<ByteBuffer> found = folder.find(payload.key());
            found.ifPresent(payload::assertContent);
            if (reads++ < ROUNDS) {
                mapped.add(found);
            }
        }
        assertEquals(List.of(0, 0), List.of(first.waitFor(), second.waitFor()));
        assertTrue(mapped.stream().anyMatch(Optional::isPresent));
        for (int read = 0; read < mapped.size(); read++) {
            mapped.get(read).ifPresent(CacheProcess.payload(read)::assertContent);
        }
        assertEquals(List.of(), temporaryFiles());
    }

    @Test
    void process_killed_while_it_writes_leaves_a_temporary_file_for_the_next_run()
            throws Exception {
        var process = CacheProcess.start("pause", path, 7);
        assertEquals("half", process.inputReader().readLine());
        OTHER.put(open());
        assertEquals(1, temporaryFiles().size(), "of a process that runs");

        process.destroyForcibly().waitFor();
        assertEquals(1, temporaryFiles().size(), "of a process that was killed");
        assertFalse(PAUSED.isFound(folder));

        OTHER.put(open());
        assertEquals(List.of(), temporaryFiles());
        PAUSED.put(folder);
        assertTrue(PAUSED.isFound(open()));
    }

    @Test
    void process_goes_on_writing_beside_the_next_run() throws Exception {
        var process = CacheProcess.start("pause", path, 7);
        assertEquals("half", process.inputReader().readLine());
        OTHER.put(open());
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        assertEquals("whole", process.inputReader().readLine());
        assertEquals(0, process.waitFor());
        assertTrue(PAUSED.isFound(folder));
    }

    @Test
    void temporary_file_of_a_thread_of_this_process_is_kept() throws IOException {
        folder.put(
                PAUSED.key(),
                output -> {
                    output.write(PAUSED.bytes());
                    OTHER.put(open());
                });
        assertTrue(PAUSED.isFound(folder));
    }

    @Test
    void process_killed_at_any_moment_leaves_whole_entries_only() throws Exception {
        for (int round = 1; round <= 8; round++) {
            var process = CacheProcess.start("write", path, Integer.MAX_VALUE);
            for (int line = 0; line < round * 5; line++) {
                process.inputReader().readLine();
            }
            process.destroyForcibly().waitFor();
            for (Path entry : entries()) {
                String key = entry.getFileName().toString();
                CacheProcess.payload(Character.digit(key.charAt(0), 16))
                        .assertContent(PayloadFile.map(entry, key));
            }
            assertTrue(temporaryFiles().size() <= 1);
            OTHER.put(open());
            assertEquals(List.of(), temporaryFiles());
            Files.delete(path.resolve(OTHER.key()));
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        return files(true);
    }

    private List<Path> entries() throws IOException {
        return files(false);
    }

    private List<Path> files(boolean areTemporary) throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toFile().isHidden() == areTemporary).toList();
        }
    }
}
