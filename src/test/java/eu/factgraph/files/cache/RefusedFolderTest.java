package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that cannot be trusted or created is not used: one warning, and payloads in memory. */
class RefusedFolderTest {

    private static final CachedPayload PAYLOAD = CachedPayload.of(1, 100);

    private final PrintStream standard = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir Path path;

    @BeforeEach
    void recordLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreLog() {
        System.setErr(standard);
    }

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
            log.reset();
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            assertRefused(path, "can be written by other users; run chmod go-w on it");
        }
    }

    @Test
    void folder_that_others_can_read_is_used() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(PAYLOAD.put(CacheFolder.of(path, 1000)).isDirect());
        assertEquals("", log.toString(StandardCharsets.UTF_8));
    }

    @Test
    void file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.createFile(path.resolve("file"));
        String remedy = "choose another folder with --cache DIR";
        assertRefused(file, "cannot be created (a file is in its place); " + remedy);
        log.reset();
        assertRefused(file.resolve("cache"), "cannot be created (Not a directory); " + remedy);
        assertEquals(0, Files.size(file));
    }

    @Test
    void folder_where_none_can_be_created_is_refused() throws IOException {
        assertRefused(
                Path.of("/proc/factgraph"),
                "cannot be created (no such file or folder); choose another folder with --cache DIR");
    }

    private void assertRefused(Path folder, String reason) throws IOException {
        var cache = CacheFolder.of(folder, 1000);
        PAYLOAD.assertContent(PAYLOAD.put(cache));
        PAYLOAD.assertContent(PAYLOAD.put(cache));
        assertFalse(PAYLOAD.isFound(cache));
        assertFalse(Files.exists(folder.resolve(PAYLOAD.key())));
        String warning = log.toString(StandardCharsets.UTF_8);
        assertTrue(
                warning.contains("WARN")
                        && warning.strip().endsWith("No cache is used: " + folder + ": " + reason),
                warning);
        assertEquals(1, warning.lines().count(), warning);
    }
}
