package eu.factgraph.importing;

import eu.factgraph.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The digests (SHA-256) of the files that imports have written into the folder of a scope, in its
 * file {@code drafted.tsv}. A file of another digest was changed by hand.
 *
 * @param digests by path below the folder
 */
record DraftedDigests(Map<String, String> digests) {

    static final String FILE = "drafted.tsv";

    DraftedDigests {
        digests = new TreeMap<>(digests);
    }

    /**
     * @param folder of the scope; may be missing
     */
    static DraftedDigests read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new DraftedDigests(Map.of());
        }
        return new DraftedDigests(
                TextFile.read(file, TextFile.MAX_BYTES)
                        .lines()
                        .map(line -> line.split("\t", 2))
                        .filter(columns -> columns.length == 2)
                        .collect(
                                Collectors.toMap(
                                        columns -> columns[0],
                                        columns -> columns[1],
                                        (one, other) -> one)));
    }

    /** Whether a file is as an import has written it. */
    boolean isUnchanged(String path, String text) {
        return digest(text).equals(digests.get(path));
    }

    /**
     * The table after an import.
     *
     * @param written texts by path
     */
    DraftedDigests with(Map<String, String> written, Iterable<String> deleted) {
        var all = new TreeMap<>(digests);
        deleted.forEach(all::remove);
        written.forEach((path, text) -> all.put(path, digest(text)));
        return new DraftedDigests(all);
    }

    String text() {
        return digests.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String digest(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
