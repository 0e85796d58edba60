package eu.factgraph.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds the lines of a resource in a Turtle file that has each subject and each value on a line of
 * its own.
 */
public final class TurtleLineIndex {

    private static final Pattern PREFIX = Pattern.compile("@prefix (\\S*): <([^>]*)> \\.");

    private final List<String> lines;
    private final Map<String, String> prefixes = new HashMap<>();

    private TurtleLineIndex(List<String> lines) {
        this.lines = lines;
        for (String line : lines) {
            var prefix = PREFIX.matcher(line);
            if (prefix.matches()) {
                prefixes.put(prefix.group(1), prefix.group(2));
            }
        }
    }

    public static TurtleLineIndex of(GraphFile file) {
        return new TurtleLineIndex(TextFile.read(file.file(), TextFile.MAX_BYTES).lines().toList());
    }

    /**
     * The line, starting at 1, of the first value of {@code predicate} in the block of {@code
     * subject}, otherwise the line of the block, if there is one.
     *
     * @param predicate IRI, or null
     */
    public OptionalInt of(String subject, String predicate) {
        int block = -1;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (block >= 0 && line.isBlank()) {
                break;
            }
            if (block < 0 && iri(line).equals(subject)) {
                block = at + 1;
            } else if (block >= 0 && iri(line.strip().split(" ", 2)[0]).equals(predicate)) {
                return OptionalInt.of(at + 1);
            }
        }
        return block < 0 ? OptionalInt.empty() : OptionalInt.of(block);
    }

    private String iri(String term) {
        if (term.startsWith("<") && term.endsWith(">")) {
            return term.substring(1, term.length() - 1);
        }
        int colon = term.indexOf(':');
        return colon < 0
                ? term
                : prefixes.getOrDefault(term.substring(0, colon), "") + term.substring(colon + 1);
    }
}
