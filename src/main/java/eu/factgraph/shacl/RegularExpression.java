package eu.factgraph.shacl;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;

/** A pattern with its flags, as {@code REGEX} of SPARQL has them (SHACL section 4.4.3). */
record RegularExpression(Pattern pattern) {

    private static final Map<Character, Integer> FLAGS =
            Map.of(
                    's', Pattern.DOTALL,
                    'm', Pattern.MULTILINE,
                    'i', Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
                    'x', Pattern.COMMENTS,
                    'q', Pattern.LITERAL);

    /** Character classes that XML Schema has and Java has not, or reads otherwise. */
    private static final Pattern UNSUPPORTED =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(-\\[|\\\\[icIC])");

    /**
     * @param flags may be null
     * @throws IllegalArgumentException with what is wrong, or not supported
     */
    static RegularExpression of(Node pattern, Node flags) {
        String text = pattern.getLiteralLexicalForm();
        int bits = flags == null ? 0 : bits(flags.getLiteralLexicalForm());
        var unsupported = UNSUPPORTED.matcher(text);
        if ((bits & Pattern.LITERAL) == 0 && unsupported.find()) {
            throw new IllegalArgumentException(
                    "sh:pattern: \""
                            + unsupported.group(1)
                            + "\" of XML Schema's regular expressions is not supported");
        }
        try {
            return new RegularExpression(Pattern.compile(text, bits));
        } catch (PatternSyntaxException fault) {
            throw new IllegalArgumentException(
                    "sh:pattern is not a regular expression: "
                            + fault.getDescription()
                            + " near index "
                            + fault.getIndex()
                            + " of "
                            + TermFormat.brief(pattern),
                    fault);
        } catch (StackOverflowError deep) {
            throw new IllegalArgumentException("sh:pattern is nested too deeply", deep);
        }
    }

    private static int bits(String flags) {
        int bits = 0;
        for (char flag : flags.toCharArray()) {
            if (!FLAGS.containsKey(flag)) {
                throw new IllegalArgumentException(
                        "sh:flags: \"" + flag + "\" is not a flag; use s, m, i, x or q");
            }
            bits |= FLAGS.get(flag);
        }
        return bits;
    }

    /**
     * @throws MatchingFailed if that takes too long
     */
    boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (StackOverflowError deep) {
            throw new MatchingFailed(
                    "the pattern "
                            + pattern
                            + " needs too many steps for a value of "
                            + text.length()
                            + " characters");
        }
    }

    /** A pattern that gets no end with a value. */
    static final class MatchingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MatchingFailed(String message) {
            super(message);
        }
    }

    /** A text that can be looked at only so often: some patterns look without an end. */
    private static final class CountedText implements CharSequence {

        private static final long MOST = 200_000_000;

        private final String text;
        private long looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > MOST) {
                throw new MatchingFailed(
                        "the pattern needs more than "
                                + MOST
                                + " steps for a value of "
                                + text.length()
                                + " characters");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
