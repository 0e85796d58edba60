package eu.factgraph.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the build prepares, below the classes. */
final class BuildOutput {

    private static final Logger LOG = LoggerFactory.getLogger(BuildOutput.class);
    private static final String ROOT = "factgraph/";
    private static final String FOLDER = ROOT + "prepared/";
    private static final String PREPARED = "keys";

    private BuildOutput() {}

    static Path folder(Path classes) {
        return classes.resolve(FOLDER);
    }

    /** Null if there is none. */
    static URL resource(String name) {
        return BuildOutput.class.getResource("/" + FOLDER + name);
    }

    /** The digest of the running program, or of nothing if it was built without. */
    static String running() {
        return Prepared.ofProgram().map(Prepared::program).orElse("");
    }

    /** A digest of the classes, the ontology and the shapes, and of the build file. */
    static String program(Path classes, Path buildFile) throws IOException {
        Path root = classes.resolve(ROOT);
        List<Path> files;
        try (var all = Files.walk(classes)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(root.resolve("data")))
                            .filter(file -> !file.startsWith(folder(classes)))
                            .sorted()
                            .toList();
        }
        var digest = new KeyDigest().add(Files.readAllBytes(buildFile));
        for (Path file : files) {
            digest.add(classes.relativize(file).toString().replace('\\', '/'))
                    .add(DigestUtils.sha256(Files.readAllBytes(file)));
        }
        return digest.key();
    }

    /**
     * @param program digest of the program
     * @param data key of the built-in data
     */
    record Prepared(String program, String data) {

        /** That of the running program; empty if it was built without. */
        static Optional<Prepared> ofProgram() {
            URL location = resource(PREPARED);
            if (location == null) {
                return Optional.empty();
            }
            try (InputStream text = location.openStream()) {
                return of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                LOG.warn("{} is not used: {}", location, unreadable.getMessage());
                return Optional.empty();
            }
        }

        static Path file(Path folder) {
            return folder.resolve(PREPARED);
        }

        static Optional<Prepared> in(Path folder) throws IOException {
            Path file = file(folder);
            return Files.exists(file) ? of(Files.readString(file)) : Optional.empty();
        }

        private static Optional<Prepared> of(String text) {
            List<String> lines = text.lines().toList();
            return lines.size() == 2
                    ? Optional.of(new Prepared(lines.get(0), lines.get(1)))
                    : Optional.empty();
        }

        /** Written last: without it nothing is used. */
        void write(Path folder) throws IOException {
            Files.writeString(file(folder), program + "\n" + data + "\n");
        }
    }
}
