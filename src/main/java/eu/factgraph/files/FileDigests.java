package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digests of the contents of files. A file is read again only if its size, its key or its time of
 * modification changed; or if it was modified so shortly before it was read that a later change may
 * have left its time the same.
 */
public final class FileDigests {

    /** The coarsest clock of a common file system. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    private final Map<Path, DigestedFile> known = new ConcurrentHashMap<>();

    private record DigestedFile(
            FileTime modified, long size, Object key, Instant read, String digest) {

        boolean is(BasicFileAttributes file) {
            return modified.equals(file.lastModifiedTime())
                    && size == file.size()
                    && String.valueOf(key).equals(String.valueOf(file.fileKey()))
                    && modified.toInstant().plus(CLOCK).isBefore(read);
        }
    }

    /**
     * SHA-256 in hexadecimal.
     *
     * @throws InvalidInput if the file cannot be read
     */
    public String of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            DigestedFile before = known.get(file);
            if (before != null && before.is(attributes)) {
                return before.digest;
            }
            Instant now = Instant.now();
            try (InputStream bytes = Files.newInputStream(file)) {
                String digest = DigestUtils.sha256Hex(bytes);
                known.put(
                        file,
                        new DigestedFile(
                                attributes.lastModifiedTime(),
                                attributes.size(),
                                attributes.fileKey(),
                                now,
                                digest));
                return digest;
            }
        } catch (IOException unreadable) {
            throw new InvalidInput(file, "cannot be read; check its permissions", unreadable);
        }
    }
}
