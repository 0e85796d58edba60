package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.CurrentSnapshot;
import eu.factgraph.http.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polling never ends, and a fault is cleared when its cause is gone. */
class DataWatcherTest {

    /** More than the longest pause between two attempts. */
    private static final int MANY = 200;

    @TempDir Path folder;

    private SourceFolders source;
    private CurrentSnapshot current;
    private DataWatcher watcher;
    private Throwable thrown;
    private int loads;

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(folder.resolve("a.ttl"), "one");
        source = SourceFolders.withData(folder);
        current = new CurrentSnapshot(this::load);
        watcher = new DataWatcher(source::version, current);
    }

    private Snapshot load() {
        loads++;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException fault) {
            throw fault;
        }
        return new Snapshot(source.version(), Instant.EPOCH, 0, 0, null, null, null, null);
    }

    @Test
    void change_is_loaded_after_two_identical_polls() throws IOException {
        poll(3);
        assertEquals(1, loads);
        Files.writeString(folder.resolve("a.ttl"), "two");
        poll(1);
        assertEquals(1, loads);
        poll(5);
        assertEquals(2, loads);
        assertEquals(source.version(), current.snapshot().version());
    }

    @Test
    void any_exception_or_error_is_a_fault_and_the_next_change_is_loaded() throws IOException {
        for (Throwable broken :
                new Throwable[] {
                    new OutOfMemoryError("Java heap space"),
                    new StackOverflowError(),
                    new NoClassDefFoundError("x"),
                    new IllegalStateException("x"),
                    new InvalidInput("x")
                }) {
            String before = current.snapshot().version();
            thrown = broken;
            Files.writeString(folder.resolve("a.ttl"), broken + before);
            poll(2);
            assertTrue(current.fault().isPresent(), broken.toString());
            assertEquals(before, current.snapshot().version());
            thrown = null;
            Files.writeString(folder.resolve("a.ttl"), "good after " + broken);
            poll(2);
            assertEquals(Optional.empty(), current.fault());
            assertEquals(source.version(), current.snapshot().version());
        }
    }

    /** For example after a shortage of memory. */
    @Test
    void fault_without_a_change_is_retried() throws IOException {
        thrown = new OutOfMemoryError();
        Files.writeString(folder.resolve("a.ttl"), "two");
        poll(MANY);
        int attempts = loads;
        assertTrue(attempts > 4 && attempts < 20, "attempts: " + attempts);
        thrown = null;
        poll(MANY);
        assertEquals(Optional.empty(), current.fault());
        assertEquals(source.version(), current.snapshot().version());
    }

    @Test
    void invalid_name_is_a_fault_until_it_is_removed() throws IOException {
        Path odd = Files.writeString(folder.resolve("x copy.ttl"), "");
        poll(1);
        assertEquals(Optional.empty(), current.fault());
        poll(1);
        assertTrue(current.fault().orElseThrow().messages().get(0).startsWith(odd.toString()));
        Files.delete(odd);
        poll(2);
        assertEquals(Optional.empty(), current.fault());
    }

    @Test
    void backup_file_is_not_a_change() throws IOException {
        Files.createSymbolicLink(folder.resolve(".#a.ttl"), Path.of("me@host.1"));
        Files.writeString(folder.resolve("a.ttl~"), "old");
        poll(3);
        assertEquals(1, loads);
        assertEquals(Optional.empty(), current.fault());
    }

    private void poll(int times) {
        for (int time = 0; time < times; time++) {
            watcher.poll();
        }
    }
}
