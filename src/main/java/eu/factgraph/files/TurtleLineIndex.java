package eu.factgraph.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds the lines of a resource in a Turtle file that has each subject and each value on a line of
 * its own.
 */
public final class TurtleLineIndex {

    private static final Pattern PREFIX = Pattern.compile("@prefix (\\S*): <([^>]*)> \\.");
    private static final Pattern VALUE = Pattern.compile("\\s+(\\S+)\\s+(.*?)\\s*[;.,]?\\s*");
    private static final String TYPE = "a";

    private final List<String> lines;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, List<Integer>> blocks = new HashMap<>();

    private TurtleLineIndex(List<String> lines) {
        this.lines = lines;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            var prefix = PREFIX.matcher(line);
            if (prefix.matches()) {
                prefixes.put(prefix.group(1), prefix.group(2));
            } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                String subject = iri(line.split("\\s", 2)[0]);
                blocks.computeIfAbsent(subject, iri -> new ArrayList<>()).add(at);
            }
        }
    }

    public static TurtleLineIndex of(GraphFile file) {
        return new TurtleLineIndex(TextFile.read(file.file(), TextFile.MAX_BYTES).lines().toList());
    }

    /**
     * The line, starting at 1, of {@code value} in the blocks of {@code subject}; otherwise of the
     * first value of {@code predicate}; otherwise of the first block, if there is one.
     *
     * @param predicate IRI, or null
     * @param value may be null
     */
    public OptionalInt of(String subject, String predicate, Node value) {
        int first = -1;
        for (int block : blocks.getOrDefault(subject, List.of())) {
            for (int at = block + 1; at < lines.size() && isOfBlock(lines.get(at)); at++) {
                var statement = VALUE.matcher(lines.get(at));
                if (!statement.matches() || !predicate(statement.group(1)).equals(predicate)) {
                    continue;
                }
                if (value == null || isTerm(statement.group(2), value)) {
                    return OptionalInt.of(at + 1);
                }
                first = first < 0 ? at : first;
            }
        }
        return first < 0 ? block(subject) : OptionalInt.of(first + 1);
    }

    private OptionalInt block(String subject) {
        return blocks.getOrDefault(subject, List.of()).stream().mapToInt(at -> at + 1).findFirst();
    }

    private static boolean isOfBlock(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }

    private String predicate(String term) {
        return term.equals(TYPE) ? RDF.type.getURI() : iri(term);
    }

    private boolean isTerm(String term, Node value) {
        if (value.isURI()) {
            return iri(term).equals(value.getURI());
        }
        try {
            return value.equals(NodeFactoryExtra.parseNode(prefixed(term)));
        } catch (RiotException notOneTerm) {
            return false;
        }
    }

    /** A literal whose datatype is written out. */
    private String prefixed(String literal) {
        int type = literal.lastIndexOf("^^");
        return type < 0
                ? literal
                : literal.substring(0, type + 2) + "<" + iri(literal.substring(type + 2)) + ">";
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
