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

/** Poll by poll: nothing ends the watching, and a fault does not outlive its cause. */
class DataWatcherTest {

    /** More than the longest pause between two tries. */
    private static final int MANY = 200;

    @TempDir Path folder;

    private SourceFolders source;
    private CurrentSnapshot serving;
    private DataWatcher watching;
    private Throwable thrown;
    private int loads;

    @BeforeEach
    void watch() throws IOException {
        Files.writeString(folder.resolve("a.ttl"), "one");
        source = SourceFolders.withData(folder);
        serving = new CurrentSnapshot(this::load);
        watching = new DataWatcher(source, serving);
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
    void a_change_is_loaded_once_two_polls_agree() throws IOException {
        poll(3);
        assertEquals(1, loads);
        Files.writeString(folder.resolve("a.ttl"), "two");
        poll(1);
        assertEquals(1, loads);
        poll(5);
        assertEquals(2, loads);
        assertEquals(source.version(), serving.snapshot().version());
    }

    @Test
    void case_H3_whatever_is_thrown_is_a_fault_and_the_next_change_is_loaded() throws IOException {
        for (Throwable broken :
                new Throwable[] {
                    new OutOfMemoryError("Java heap space"),
                    new StackOverflowError(),
                    new NoClassDefFoundError("x"),
                    new IllegalStateException("x"),
                    new InvalidInput("x")
                }) {
            String before = serving.snapshot().version();
            thrown = broken;
            Files.writeString(folder.resolve("a.ttl"), broken + before);
            poll(2);
            assertTrue(serving.fault().isPresent(), broken.toString());
            assertEquals(before, serving.snapshot().version());
            thrown = null;
            Files.writeString(folder.resolve("a.ttl"), "good after " + broken);
            poll(2);
            assertEquals(Optional.empty(), serving.fault());
            assertEquals(source.version(), serving.snapshot().version());
        }
    }

    /** Memory was short, a disk was away: the files are as they were. */
    @Test
    void a_fault_that_goes_away_without_a_change_is_tried_again() throws IOException {
        thrown = new OutOfMemoryError();
        Files.writeString(folder.resolve("a.ttl"), "two");
        poll(MANY);
        int tries = loads;
        assertTrue(tries > 4 && tries < 20, "tries: " + tries);
        thrown = null;
        poll(MANY);
        assertEquals(Optional.empty(), serving.fault());
        assertEquals(source.version(), serving.snapshot().version());
    }

    @Test
    void case_M5_a_refused_name_is_told_and_its_fault_ends_with_it() throws IOException {
        Path odd = Files.writeString(folder.resolve("x copy.ttl"), "");
        poll(1);
        assertEquals(Optional.empty(), serving.fault());
        poll(1);
        assertTrue(serving.fault().orElseThrow().messages().get(0).startsWith(odd.toString()));
        Files.delete(odd);
        poll(2);
        assertEquals(Optional.empty(), serving.fault());
    }

    @Test
    void case_M5_what_editors_leave_is_no_change() throws IOException {
        Files.createSymbolicLink(folder.resolve(".#a.ttl"), Path.of("me@host.1"));
        Files.writeString(folder.resolve("a.ttl~"), "old");
        poll(3);
        assertEquals(1, loads);
        assertEquals(Optional.empty(), serving.fault());
    }

    private void poll(int times) {
        for (int time = 0; time < times; time++) {
            watching.look();
        }
    }
}
