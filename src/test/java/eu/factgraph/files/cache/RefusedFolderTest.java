package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be trusted or created is not used: one warning, and payloads in memory. */
class RefusedFolderTest {

    private static final CachedPayload PAYLOAD = CachedPayload.of(1, 100);

    @TempDir Path path;

    @Test
    void folder_of_another_user_is_refused() throws IOException {
        Path foreign = path;
        if (Files.isWritable(Path.of("/"))) {
            Files.setOwner(
                    path,
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody"));
        } else {
            foreign = Path.of("/");
        }
        assertRefused(foreign, "belongs to another user; choose another folder with --cache DIR");
    }

    @Test
    void folder_that_others_can_write_is_refused() throws IOException {
        for (String permissions : new String[] {"rwxrwx---", "rwxr-xrwx"}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            assertRefused(path, "can be written by other users; run chmod go-w on it");
        }
    }

    @Test
    void folder_that_others_can_read_is_used() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var log = new RecordedLog()) {
            assertTrue(PAYLOAD.put(CacheFolder.of(path, 1000)).isDirect());
            assertEquals("", log.text());
        }
    }

    @Test
    void file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.createFile(path.resolve("file"));
        String remedy = "choose another folder with --cache DIR";
        assertRefused(file, "cannot be created (a file is in its place); " + remedy);
        assertRefused(file.resolve("cache"), "cannot be created (Not a directory); " + remedy);
        assertEquals(0, Files.size(file));
    }

    @Test
    void folder_where_none_can_be_created_is_refused() {
        assertRefused(
                Path.of("/proc/factgraph"),
                "cannot be created (no such file or folder); choose another folder with --cache DIR");
    }

    private void assertRefused(Path folder, String reason) {
        try (var log = new RecordedLog()) {
            var cache = CacheFolder.of(folder, 1000);
            PAYLOAD.assertContent(PAYLOAD.put(cache));
            PAYLOAD.assertContent(PAYLOAD.put(cache));
            assertFalse(PAYLOAD.isFound(cache));
            assertFalse(Files.exists(folder.resolve(PAYLOAD.key())));
            assertEquals(
                    "WARN CacheFolder - No cache is used: " + folder + ": " + reason, log.text());
        }
    }
}
