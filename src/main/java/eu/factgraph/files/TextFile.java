package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads text files. Anything that is not a file, or not UTF-8, is invalid input. */
public final class TextFile {

    /** For a data file; the largest at present has 2 MiB. */
    public static final long MAX_BYTES = 256L << 20;

    private static final String DEVICES = "/dev/";

    private TextFile() {}

    /**
     * @param limit in bytes
     * @throws InvalidInput with line and column if it is not UTF-8 or longer than {@code limit}
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
     * @throws InvalidInput if there is no such file, or it is not a regular file
     */
    public static StrictUtf8InputStream open(Path file, long limit) throws IOException {
        check(file);
        return strict(Files.newInputStream(file), limit, "cannot be read from here on; try again");
    }

    /** Decompresses all members of a gzip file (RFC 1952); trailing data is a fault. */
    public static StrictUtf8InputStream decompressed(Path file, long limit) throws IOException {
        check(file);
        InputStream compressed = Files.newInputStream(file);
        try {
            return strict(
                    GzipCompressorInputStream.builder()
                            .setInputStream(compressed)
                            .setDecompressConcatenated(true)
                            .get(),
                    limit,
                    "the compressed data is truncated, damaged or followed by other data; compress the file again");
        } catch (MalformedText fault) {
            throw fault;
        } catch (IOException damaged) {
            compressed.close();
            throw new MalformedText(
                    1, 1, "the file is not gzip, although its name ends in .gz; rename it");
        }
    }

    static InvalidInput unreadable(Path file, IOException reason) {
        return new InvalidInput(file, "cannot be read; check its name and permissions", reason);
    }

    private static StrictUtf8InputStream strict(InputStream bytes, long limit, String readFailure)
            throws IOException {
        try {
            return new StrictUtf8InputStream(bytes, limit, readFailure);
        } catch (IOException failure) {
            bytes.close();
            throw failure;
        }
    }

    /** A pipe without a writer would block forever; those of a shell are below /dev. */
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
