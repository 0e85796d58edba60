package eu.factgraph.query.function.regex;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;

/** Reads a regular expression of XPath character by character, and translates its escapes. */
final class RegexReader {

    private static final String SELF = "\\|.-^?*+{}()[]$";
    private static final String LETTERS = "\\p{L}\\p{Nl}:_";
    private static final String NAME = LETTERS + "\\p{Nd}\\p{Mn}\\p{Mc}.\\-\u00B7";
    private static final Pattern CATEGORY =
            Pattern.compile("[LMNPZSC]|L[ultmo]|M[nce]|N[dlo]|P[cdseifo]|Z[slp]|S[mcko]|C[cfon]");
    private static final Pattern BLOCK = Pattern.compile("Is([a-zA-Z0-9-]+)");

    private final int[] characters;
    private final boolean ignoresSpace;
    private int position;

    RegexReader(String pattern, boolean ignoresSpace) {
        characters = pattern.codePoints().toArray();
        this.ignoresSpace = ignoresSpace;
    }

    boolean hasNext() {
        while (ignoresSpace && position < characters.length && isSpace(characters[position])) {
            position++;
        }
        return position < characters.length;
    }

    int next() {
        if (!hasNext()) {
            throw fault("it ends too early");
        }
        return characters[position++];
    }

    /** Within a class, where white space is significant. */
    int nextInClass() {
        if (position == characters.length) {
            throw fault("a class is not closed");
        }
        return characters[position++];
    }

    int nextEscaped() {
        if (position == characters.length) {
            throw fault("it ends with a backslash");
        }
        return characters[position++];
    }

    /** The next character within a class, or -1. */
    int peek() {
        return position < characters.length ? characters[position] : -1;
    }

    int peekSecond() {
        return position + 1 < characters.length ? characters[position + 1] : -1;
    }

    int peekDigit() {
        return peek() >= '0' && peek() <= '9' ? peek() - '0' : -1;
    }

    boolean skips(String expected) {
        int start = position;
        for (int index = 0; index < expected.length(); index++) {
            if (!hasNext() || characters[position++] != expected.charAt(index)) {
                position = start;
                return false;
            }
        }
        return true;
    }

    /** Reads up to and including the first {@code end}. */
    String through(char end) {
        var part = new StringBuilder();
        int character;
        do {
            character = next();
            part.appendCodePoint(character);
        } while (character != end);
        return part.toString();
    }

    /** Translates the escape of a character after a backslash. */
    String escape(int escaped) {
        return switch (escaped) {
            case 'n' -> "\\n";
            case 'r' -> "\\r";
            case 't' -> "\\t";
            case 's' -> "[ \\t\\n\\r]";
            case 'S' -> "[^ \\t\\n\\r]";
            case 'd' -> "\\p{Nd}";
            case 'D' -> "\\P{Nd}";
            case 'w' -> "[^\\p{P}\\p{Z}\\p{C}]";
            case 'W' -> "[\\p{P}\\p{Z}\\p{C}]";
            case 'i' -> "[" + LETTERS + "]";
            case 'I' -> "[^" + LETTERS + "]";
            case 'c' -> "[" + NAME + "]";
            case 'C' -> "[^" + NAME + "]";
            case 'p', 'P' -> property(escaped);
            default -> {
                if (SELF.indexOf(escaped) < 0) {
                    throw fault("\\" + Character.toString(escaped) + " is not an escape of XPath");
                }
                yield "\\" + (char) escaped;
            }
        };
    }

    private String property(int kind) {
        if (!skips("{")) {
            throw fault("\\" + (char) kind + " must be followed by {");
        }
        String name = through('}').replace("}", "");
        var block = BLOCK.matcher(name);
        if (!block.matches() && !CATEGORY.matcher(name).matches()) {
            throw fault("there is no character category " + name);
        }
        return "\\" + (char) kind + "{" + (block.matches() ? "In" + block.group(1) : name) + "}";
    }

    /** Quotes a literal character for Java, both within and outside a class. */
    static String literal(int character) {
        boolean special =
                character < 128 && !Character.isLetterOrDigit(character) && character > ' ';
        return (special ? "\\" : "") + Character.toString(character);
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    ExprEvalException fault(String problem) {
        return new ExprEvalException(
                "The pattern \"%s\" is not a regular expression of XPath: at character %s, %s"
                        .formatted(
                                new String(characters, 0, Math.min(characters.length, 60)),
                                position,
                                problem));
    }
}
