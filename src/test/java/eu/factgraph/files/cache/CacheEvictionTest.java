package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Above its bound the folder loses what was not used for longest. */
class CacheEvictionTest {

    private static final int SIZE = 1000;
    private static final long ROOM_FOR_FIVE = 5 * (SIZE + PayloadHeader.BYTES);

    @TempDir Path path;

    @Test
    void least_recently_used_entries_are_deleted_to_nine_tenths_of_the_bound() throws IOException {
        putByEarlierRun(1, 2, 3, 4, 5);
        payload(6).put(open());
        assertEntries(3, 4, 5, 6);
    }

    @Test
    void entries_are_kept_up_to_the_bound() throws IOException {
        putByEarlierRun(1, 2, 3, 4);
        payload(5).put(open());
        assertEntries(1, 2, 3, 4, 5);
    }

    @Test
    void entry_found_by_any_run_counts_as_used() throws IOException {
        putByEarlierRun(1, 2, 3, 4, 5);
        assertTrue(payload(1).isFound(open()));
        payload(6).put(open());
        assertEntries(1, 4, 5, 6);
    }

    @Test
    void entries_of_this_run_are_kept_above_the_bound() throws IOException {
        putByEarlierRun(1, 2);
        CacheFolder folder = open();
        assertTrue(payload(1).isFound(folder));
        IntStream.rangeClosed(3, 9).forEach(number -> payload(number).put(folder));
        assertEntries(1, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void entries_no_longer_retained_are_deleted() throws IOException {
        CacheFolder folder = open();
        IntStream.rangeClosed(1, 5).forEach(number -> payload(number).put(folder));
        setLastUsed(1, 2, 3, 4, 5);
        folder.retain(List.of(payload(1).key(), payload(5).key()));
        payload(6).put(folder);
        assertEntries(1, 4, 5, 6);
    }

    @Test
    void evicted_payload_stays_mapped() throws IOException {
        ByteBuffer evicted = payload(1).put(open());
        setLastUsed(1);
        putByEarlierRun(2, 3, 4, 5);
        payload(6).put(open());
        assertEntries(3, 4, 5, 6);
        payload(1).assertContent(evicted);
    }

    @Test
    void files_that_are_not_of_the_cache_are_left_alone() throws IOException {
        Path notes = Files.write(path.resolve("notes.txt"), new byte[10 * SIZE]);
        putByEarlierRun(1, 2);
        assertTrue(Files.deleteIfExists(notes));
        assertEntries(1, 2);
    }

    private CacheFolder open() {
        return CacheFolder.of(path, ROOM_FOR_FIVE);
    }

    private static CachedPayload payload(int number) {
        return CachedPayload.of(number, SIZE);
    }

    private void putByEarlierRun(int... numbers) throws IOException {
        CacheFolder folder = open();
        for (int number : numbers) {
            payload(number).put(folder);
        }
        setLastUsed(numbers);
    }

    /** In the past, in this order. */
    private void setLastUsed(int... numbers) throws IOException {
        for (int number : numbers) {
            Files.setLastModifiedTime(
                    path.resolve(payload(number).key()),
                    FileTime.from(Instant.EPOCH.plusSeconds(number)));
        }
    }

    private void assertEntries(int... numbers) throws IOException {
        try (var files = Files.list(path)) {
            assertEquals(
                    IntStream.of(numbers).mapToObj(number -> payload(number).key()).toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
