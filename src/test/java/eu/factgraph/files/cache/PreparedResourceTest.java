package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payload that the build wrote, read from a file or a jar. */
class PreparedResourceTest {

    private static final CachedPayload PAYLOAD = CachedPayload.of(5, 200_000);

    @TempDir Path path;

    private Path file;
    private CacheFolder folder;

    @BeforeEach
    void writeResource() throws IOException {
        file = path.resolve("image");
        PreparedResource.write(file, PAYLOAD.key(), PAYLOAD);
        folder = CacheFolder.of(path.resolve("cache"), 1 << 20);
    }

    @Test
    void resource_is_read_into_memory() throws IOException {
        var resource = resource();
        assertEquals(PAYLOAD.key(), resource.key());
        PAYLOAD.assertContent(resource.load().orElseThrow());
        assertTrue(resource.load().orElseThrow().isReadOnly());
    }

    @Test
    void resource_of_a_jar_is_unpacked_once() throws IOException {
        var resource = PreparedResource.of(jar(Files.readAllBytes(file))).orElseThrow();
        PAYLOAD.assertContent(resource.load().orElseThrow());
        var unpacked = resource.load(folder).orElseThrow();
        PAYLOAD.assertContent(unpacked);
        assertTrue(unpacked.isDirect());

        Path entry = path.resolve("cache").resolve(PAYLOAD.key());
        Object before = Files.readAttributes(entry, "unix:ino");
        PAYLOAD.assertContent(resource.load(folder).orElseThrow());
        assertEquals(before, Files.readAttributes(entry, "unix:ino"));
    }

    @Test
    void resource_is_unpacked_to_memory_without_a_folder() throws IOException {
        PAYLOAD.assertContent(resource().load(CacheFolder.none()).orElseThrow());
    }

    @Test
    void resource_that_is_absent_or_of_another_version_is_not_used() throws IOException {
        byte[] entry = Files.readAllBytes(file);
        entry[11]++;
        Files.write(file, entry);
        assertTrue(PreparedResource.of(url()).isEmpty());
        Files.delete(file);
        assertTrue(PreparedResource.of(url()).isEmpty());
    }

    @Test
    void resource_that_is_cut_or_changed_is_not_used() throws IOException {
        byte[] entry = Files.readAllBytes(file);
        byte[] changed = entry.clone();
        changed[entry.length - 1]++;
        for (byte[] content :
                new byte[][] {
                    changed,
                    Arrays.copyOf(entry, entry.length - 1),
                    Arrays.copyOf(entry, entry.length + 1)
                }) {
            Files.write(file, content);
            assertEquals(Optional.empty(), resource().load());
            assertEquals(Optional.empty(), resource().load(folder));
            assertFalse(PAYLOAD.isFound(folder));
        }
    }

    private PreparedResource resource() throws IOException {
        return PreparedResource.of(url()).orElseThrow();
    }

    private URL url() throws MalformedURLException {
        return file.toUri().toURL();
    }

    private URL jar(byte[] content) throws IOException {
        Path jar = path.resolve("program.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("prepared/image"));
            zip.write(content);
        }
        return URI.create("jar:" + jar.toUri() + "!/prepared/image").toURL();
    }
}
