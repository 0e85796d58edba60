package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.TermFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;

/** A pattern with flags, like {@code REGEX} of SPARQL (SHACL section 4.4.3). */
record RegularExpression(Pattern pattern) {

    private static final Map<Character, Integer> FLAGS =
            Map.of(
                    's', Pattern.DOTALL,
                    'm', Pattern.MULTILINE,
                    'i', Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
                    'x', Pattern.COMMENTS,
                    'q', Pattern.LITERAL);

    /** Character classes of XML Schema that Java lacks or interprets differently. */
    private static final Pattern UNSUPPORTED =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(-\\[|\\\\[icIC])");

    /** The flags may be null. */
    static RegularExpression of(Node pattern, Node flags) {
        String text = pattern.getLiteralLexicalForm();
        int bits = flags == null ? 0 : bits(flags.getLiteralLexicalForm());
        var unsupported = UNSUPPORTED.matcher(text);
        if ((bits & Pattern.LITERAL) == 0 && unsupported.find()) {
            throw new IllegalArgumentException(
                    "sh:pattern: \"%s\" of XML Schema's regular expressions is not supported"
                            .formatted(unsupported.group(1)));
        }
        try {
            return new RegularExpression(Pattern.compile(text, bits));
        } catch (PatternSyntaxException fault) {
            String message = "sh:pattern is not a regular expression: %s near index %d of %s";
            Object[] values = {fault.getDescription(), fault.getIndex(), TermFormat.brief(pattern)};
            throw new IllegalArgumentException(message.formatted(values), fault);
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

    boolean isFoundIn(String text) {
        try {
            return pattern.matcher(new StepLimitedText(text)).find();
        } catch (StackOverflowError deep) {
            throw new IllegalStateException(
                    "the pattern %s needs too many steps for a value of %d characters"
                            .formatted(pattern, text.length()));
        }
    }

    /** Limits the steps of a match, because some patterns backtrack almost endlessly. */
    private static final class StepLimitedText implements CharSequence {

        private static final long MAX_STEPS = 200_000_000;

        private final String text;
        private long steps;

        StepLimitedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > MAX_STEPS) {
                throw new IllegalStateException(
                        "the pattern needs more than %d steps for a value of %d characters"
                                .formatted(MAX_STEPS, text.length()));
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
