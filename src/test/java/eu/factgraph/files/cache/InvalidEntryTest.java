package eu.factgraph.files.cache;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not a whole entry is absent, is deleted, and can be written again. */
class InvalidEntryTest {

    private static final CachedPayload PAYLOAD = CachedPayload.of(1, 100);
    private static final int VERSION_OFFSET = 8;

    @TempDir Path path;

    private CacheFolder folder;
    private Path file;
    private byte[] entry;

    @BeforeEach
    void putEntry() throws IOException {
        folder = CacheFolder.of(path, 1 << 20);
        PAYLOAD.put(folder);
        file = path.resolve(PAYLOAD.key());
        entry = Files.readAllBytes(file);
    }

    @AfterEach
    void entry_can_be_written_again() {
        PAYLOAD.put(folder);
        assertTrue(PAYLOAD.isFound(folder));
    }

    @Test
    void file_cut_anywhere_is_absent() throws IOException {
        for (int length = 0; length < entry.length; length++) {
            assertAbsent(Arrays.copyOf(entry, length));
        }
    }

    @Test
    void file_with_any_byte_changed_is_absent() throws IOException {
        for (int offset = 0; offset < entry.length; offset++) {
            byte[] changed = entry.clone();
            changed[offset] ^= 1;
            assertAbsent(changed);
        }
    }

    @Test
    void longer_file_is_absent() throws IOException {
        assertAbsent(Arrays.copyOf(entry, entry.length + 1));
    }

    @Test
    void file_of_another_program_is_absent() throws IOException {
        assertAbsent("PK\3\4 a file of another program".repeat(10).getBytes());
    }

    @Test
    void entry_of_another_format_version_is_absent() throws IOException {
        byte[] newer = entry.clone();
        newer[VERSION_OFFSET + 3]++;
        assertAbsent(newer);
    }

    @Test
    void entry_of_another_key_is_absent() throws IOException {
        var other = CachedPayload.of(2, 100);
        other.put(folder);
        assertAbsent(Files.readAllBytes(path.resolve(other.key())));
        assertTrue(other.isFound(folder));
    }

    @Test
    void file_longer_than_a_mapped_buffer_is_absent() throws IOException {
        long length = PayloadHeader.MAX_LENGTH + 1;
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(0);
            sparse.write(
                    new PayloadHeader(PAYLOAD.key(), length, sumOfZeros(length)).toBytes().array());
            sparse.setLength(PayloadHeader.BYTES + length);
        }
        assertAbsent();
    }

    private static int sumOfZeros(long length) {
        var part = new byte[1 << 20];
        var sum = new CRC32C();
        for (long rest = length; rest > 0; rest -= part.length) {
            sum.update(part, 0, (int) Math.min(rest, part.length));
        }
        return (int) sum.getValue();
    }

    @Test
    void symbolic_link_is_not_followed() throws IOException {
        Path target = path.resolve("elsewhere");
        Files.move(file, target);
        Files.createSymbolicLink(file, target);
        assertAbsent();
        assertTrue(Files.exists(target));
        Files.createSymbolicLink(file, target);
        folder.put(PAYLOAD.key(), output -> output.write(1));
        assertEquals(entry.length, Files.size(target));
    }

    @Test
    void pipe_does_not_block() throws Exception {
        Files.delete(file);
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        assertAbsent();
    }

    private void assertAbsent(byte[] content) throws IOException {
        Files.write(file, content);
        assertAbsent();
    }

    private void assertAbsent() {
        assertFalse(PAYLOAD.isFound(folder));
        assertFalse(Files.exists(file, NOFOLLOW_LINKS));
    }
}
