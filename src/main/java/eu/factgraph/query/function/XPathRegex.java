package eu.factgraph.query.function;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * Regular expressions of XPath (Functions and Operators 3.1, 5.6.1) as Java has them: the two
 * differ in classes, anchors and escapes, and XPath has neither lookahead nor possessive
 * quantifiers.
 */
final class XPathRegex {

    private static final String FLAGS = "smixq";

    private final RegexReader in;
    private final boolean dotMatchesAll;
    private final boolean multiline;
    private final StringBuilder out = new StringBuilder();
    private int groups;
    private int open;

    /** Whether what stands before can be repeated. */
    private boolean repeatable;

    private XPathRegex(RegexReader in, String flags) {
        this.in = in;
        dotMatchesAll = flags.indexOf('s') >= 0;
        multiline = flags.indexOf('m') >= 0;
    }

    static Pattern compile(String pattern, String flags) {
        for (int place = 0; place < flags.length(); place++) {
            if (FLAGS.indexOf(flags.charAt(place)) < 0) {
                throw new ExprEvalException(
                        "The flags of a pattern are s, m, i, x and q, not '" + flags + "'");
            }
        }
        int options = flags.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        if (flags.indexOf('q') >= 0) {
            return Pattern.compile(pattern, options | Pattern.LITERAL);
        }
        if (flags.indexOf('m') >= 0) {
            options |= Pattern.MULTILINE | Pattern.UNIX_LINES;
        }
        var in = new RegexReader(pattern, flags.indexOf('x') >= 0);
        try {
            return Pattern.compile(new XPathRegex(in, flags).translated(), options);
        } catch (PatternSyntaxException illegal) {
            String reason = illegal.getDescription().toLowerCase(Locale.ROOT);
            if (reason.startsWith("stack overflow")) {
                throw tooDeep();
            }
            throw in.fault(reason);
        } catch (StackOverflowError deep) {
            throw tooDeep();
        }
    }

    private static LimitExceeded tooDeep() {
        return new LimitExceeded("A pattern is nested too deeply; write it flatter.");
    }

    private String translated() {
        while (in.hasNext()) {
            part(in.next());
        }
        if (open > 0) {
            throw in.fault("a group is never closed");
        }
        return out.toString();
    }

    private void part(int character) {
        switch (character) {
            case '(' -> group();
            case ')' -> close();
            case '|' -> anchor("|");
            case '^' -> anchor("^");
            case '$' -> anchor(multiline ? "$" : "\\z");
            case '.' -> atom(dotMatchesAll ? "(?s:.)" : "[^\\n\\r]");
            case '[' -> atom(new CharacterClass(in).translated());
            case '\\' -> escape();
            case '?', '*', '+', '{' -> quantifier(character);
            case ']', '}' -> throw in.fault("'" + (char) character + "' has to be escaped");
            default -> atom(RegexReader.literal(character));
        }
    }

    private void atom(String translated) {
        out.append(translated);
        repeatable = true;
    }

    private void anchor(String translated) {
        out.append(translated);
        repeatable = false;
    }

    private void group() {
        if (in.skips("?:")) {
            out.append("(?:");
        } else if (in.skips("?")) {
            throw in.fault("XPath has only groups that open with ( or (?:");
        } else {
            out.append('(');
            groups++;
        }
        open++;
        repeatable = false;
    }

    private void close() {
        if (open == 0) {
            throw in.fault("')' closes no group");
        }
        open--;
        atom(")");
    }

    private void escape() {
        int escaped = in.nextEscaped();
        if (escaped >= '1' && escaped <= '9') {
            atom(backReference(escaped - '0'));
        } else {
            atom(in.escape(escaped));
        }
    }

    /** As many digits as name a group that there is; a digit after them is meant as itself. */
    private String backReference(int first) {
        int group = first;
        while (in.peekDigit() >= 0 && group * 10 + in.peekDigit() <= groups) {
            group = group * 10 + in.peekDigit();
            in.next();
        }
        if (group > groups) {
            throw in.fault("there is no group " + group + " before its reference");
        }
        return "(?:\\" + group + ")";
    }

    private void quantifier(int character) {
        if (!repeatable) {
            throw in.fault("'" + (char) character + "' repeats nothing");
        }
        out.append((char) character);
        if (character == '{') {
            out.append(in.through('}'));
        }
        if (in.skips("?")) {
            out.append('?');
        }
        repeatable = false;
    }
}
