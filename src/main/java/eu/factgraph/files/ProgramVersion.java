package eu.factgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.jar.JarFile;
import org.apache.commons.codec.digest.DigestUtils;

/** Identifies the program, with its libraries and what is built in. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The same for the same program. */
    public static String digest() {
        return OfThisProgram.DIGEST;
    }

    private static final class OfThisProgram {
        static final String DIGEST = HexFormat.of().formatHex(read().digest());
    }

    private static MessageDigest read() {
        try {
            var origin = ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation();
            Path path = Path.of(origin.toURI());
            MessageDigest digest = DigestUtils.getSha256Digest();
            if (Files.isDirectory(path)) {
                addFolder(digest, path);
            } else {
                addJar(digest, path);
            }
            return digest;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException broken) {
            throw new IllegalStateException("the program cannot be found", broken);
        }
    }

    /** The directory of the archive has a checksum of each file, so that none has to be read. */
    private static void addJar(MessageDigest digest, Path path) throws IOException {
        try (var jar = new JarFile(path.toFile(), false)) {
            jar.stream().forEach(entry -> add(digest, entry.getName(), entry.getCrc()));
        }
    }

    /** Of a program that is being developed. */
    private static void addFolder(MessageDigest digest, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, folder.relativize(file).toString(), Files.size(file));
                add(digest, "", Files.getLastModifiedTime(file).toMillis());
            }
        }
    }

    private static void add(MessageDigest digest, String name, long number) {
        digest.update((name + "\n" + number + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
