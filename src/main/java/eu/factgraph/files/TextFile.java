package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Files of text that people name: what is no file, or no UTF-8, is refused. */
public final class TextFile {

    /** Of a data file; the largest so far has 2 MiB. */
    public static final long MAX_BYTES = 256L << 20;

    private static final String DEVICES = "/dev/";

    private TextFile() {}

    /**
     * The whole text.
     *
     * @param limit bytes
     * @throws InvalidInput with line and column if it is no UTF-8 or longer than {@code limit}
     */
    public static String read(Path file, long limit) {
        try (var bytes = open(file, limit)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (MalformedText fault) {
            throw new InvalidInput(fault.in(file.toString()).toString());
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /**
     * @throws InvalidInput if there is no such file, or it is none
     */
    public static StrictUtf8InputStream open(Path file, long limit) throws IOException {
        check(file);
        return strict(Files.newInputStream(file), limit, "cannot be read on from here; try again");
    }

    /** All members of a gzip file (RFC 1952), unpacked; what stands after the last is a fault. */
    public static StrictUtf8InputStream unpacked(Path file, long limit) throws IOException {
        check(file);
        InputStream packed = Files.newInputStream(file);
        try {
            return strict(
                    GzipCompressorInputStream.builder()
                            .setInputStream(packed)
                            .setDecompressConcatenated(true)
                            .get(),
                    limit,
                    "the compressed data is cut off or damaged, or something else follows it; pack the file again");
        } catch (MalformedText fault) {
            throw fault;
        } catch (IOException damaged) {
            packed.close();
            throw new MalformedText(
                    1, 1, "the name says gzip and the content does not; correct the name");
        }
    }

    static InvalidInput unreadable(Path file, IOException reason) {
        return new InvalidInput(
                file, "cannot be read; check the name and that you may read it", reason);
    }

    private static StrictUtf8InputStream strict(InputStream bytes, long limit, String broken)
            throws IOException {
        try {
            return new StrictUtf8InputStream(bytes, limit, broken);
        } catch (IOException refused) {
            bytes.close();
            throw refused;
        }
    }

    /** A pipe without a writer would never end; below /dev are those that a shell makes. */
    private static void check(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new InvalidInput(file, "is a folder; give a file");
            }
            if (attributes.isOther() && !file.toString().startsWith(DEVICES)) {
                throw new InvalidInput(file, "is a pipe or a device; give a file");
            }
        } catch (IOException missing) {
            throw unreadable(file, missing);
        }
    }
}
