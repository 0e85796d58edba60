package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a folder and found there. */
class CacheFolderTest {

    private static final CachedPayload PAYLOAD = CachedPayload.of(1, 200_000);

    @TempDir Path parent;

    private Path path;
    private CacheFolder folder;

    @BeforeEach
    void createFolder() {
        path = parent.resolve("new/factgraph");
        folder = open();
    }

    private CacheFolder open() {
        return CacheFolder.of(path, 1 << 20);
    }

    @Test
    void payload_is_found_by_a_later_run() {
        assertFalse(PAYLOAD.isFound(folder));
        PAYLOAD.assertContent(PAYLOAD.put(folder));
        assertTrue(PAYLOAD.isFound(open()));
        assertFalse(CachedPayload.of(2, 1).isFound(open()));
    }

    @Test
    void payload_is_mapped_and_read_only() {
        for (var payload : List.of(PAYLOAD.put(folder), folder.find(PAYLOAD.key()).orElseThrow())) {
            assertTrue(payload.isDirect() && payload.isReadOnly());
        }
    }

    @Test
    void empty_payload_is_found() {
        var empty = CachedPayload.of(3, 0);
        empty.assertContent(empty.put(folder));
        assertTrue(empty.isFound(folder));
    }

    @Test
    void payload_is_written_as_bytes_arrays_and_buffers() {
        ByteBuffer payload =
                folder.put(
                        PAYLOAD.key(),
                        output -> {
                            output.write(PAYLOAD.bytes()[0]);
                            output.write(PAYLOAD.bytes(), 1, 99_999);
                            assertEquals(100_000, output.position());
                            var rest = ByteBuffer.wrap(PAYLOAD.bytes(), 100_000, 100_000);
                            assertEquals(100_000, output.write(rest));
                            assertFalse(rest.hasRemaining());
                        });
        PAYLOAD.assertContent(payload);
        assertTrue(PAYLOAD.isFound(open()));
    }

    @Test
    void folder_and_files_are_for_their_owner_only() throws IOException {
        PAYLOAD.put(folder);
        assertEquals("rwx------", permissions(path));
        assertEquals("rw-------", permissions(path.resolve(PAYLOAD.key())));
        assertEquals(List.of(PAYLOAD.key()), names());
    }

    @Test
    void folder_deleted_while_it_is_used_is_created_again() throws IOException {
        PAYLOAD.put(folder);
        Files.delete(path.resolve(PAYLOAD.key()));
        Files.delete(path);
        assertFalse(PAYLOAD.isFound(folder));
        PAYLOAD.put(folder);
        assertTrue(PAYLOAD.isFound(open()));
        assertEquals("rwx------", permissions(path));
    }

    @Test
    void folder_may_be_a_symbolic_link() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), path);
        PAYLOAD.put(CacheFolder.of(link, 1 << 20));
        assertTrue(PAYLOAD.isFound(folder));
    }

    @Test
    void key_that_is_not_a_digest_is_refused() {
        for (String key : List.of("", "a", "../" + PAYLOAD.key(), "A".repeat(64), "a".repeat(65))) {
            assertThrows(IllegalArgumentException.class, () -> folder.find(key));
            assertThrows(IllegalArgumentException.class, () -> folder.put(key, PAYLOAD));
        }
    }

    @Test
    void reader_is_not_disturbed_by_replacement_and_deletion() throws IOException {
        ByteBuffer before = PAYLOAD.put(folder);
        ByteBuffer replacement = open().put(PAYLOAD.key(), output -> output.write(7));
        PAYLOAD.assertContent(before);
        Files.delete(path.resolve(PAYLOAD.key()));
        PAYLOAD.assertContent(before);
        assertEquals(ByteBuffer.wrap(new byte[] {7}), replacement);
    }

    @Test
    void writer_that_fails_leaves_nothing() throws IOException {
        PayloadWriter failing =
                output -> {
                    output.write(PAYLOAD.bytes());
                    throw new IOException("no source");
                };
        assertThrows(UncheckedIOException.class, () -> folder.put(PAYLOAD.key(), failing));
        assertEquals(List.of(), names());
        assertFalse(PAYLOAD.isFound(folder));
    }

    @Test
    void interrupted_thread_gets_its_payload_and_deletes_nothing() {
        PAYLOAD.put(folder);
        var other = CachedPayload.of(2, 10);
        Thread.currentThread().interrupt();
        try (var log = new RecordedLog()) {
            other.assertContent(other.put(folder));
            PAYLOAD.isFound(folder);
            assertEquals("", log.text());
        }
        assertTrue(Thread.interrupted());
        assertTrue(PAYLOAD.isFound(folder));
    }

    @Test
    void without_a_folder_payloads_are_kept_in_memory() {
        PAYLOAD.assertContent(PAYLOAD.put(CacheFolder.none()));
        assertTrue(PAYLOAD.put(CacheFolder.none()).isReadOnly());
        assertFalse(PAYLOAD.isFound(CacheFolder.none()));
    }

    @Test
    void default_location_is_the_cache_folder_of_the_user() {
        assertLocation("/caches/factgraph", Map.of("XDG_CACHE_HOME", "/caches", "HOME", "/home/a"));
        assertLocation("/home/a/.cache/factgraph", Map.of("HOME", "/home/a"));
        assertLocation(
                "/home/a/.cache/factgraph", Map.of("XDG_CACHE_HOME", "caches", "HOME", "/home/a"));
        assertEquals(Optional.empty(), CacheFolder.defaultLocation(Map.of("HOME", "?")));
        assertEquals(Optional.empty(), CacheFolder.defaultLocation(Map.of()));
    }

    private static void assertLocation(String expected, Map<String, String> environment) {
        assertEquals(Optional.of(Path.of(expected)), CacheFolder.defaultLocation(environment));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
