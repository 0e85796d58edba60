package eu.factgraph.query.function.regex;

import eu.factgraph.query.limit.QueryFault;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * Translates regular expressions of XPath (Functions and Operators 3.1, 5.6.1) to those of Java.
 * The two differ in character classes, anchors and escapes, and XPath has neither lookahead nor
 * possessive quantifiers.
 */
final class RegexTranslator {

    private final RegexReader in;
    private final boolean dotMatchesAll;
    private final boolean multiline;
    private final StringBuilder out = new StringBuilder();
    private int groups;
    private int open;

    /** Whether a quantifier may follow. */
    private boolean repeatable;

    private RegexTranslator(RegexReader in, String flags) {
        this.in = in;
        dotMatchesAll = flags.indexOf('s') >= 0;
        multiline = flags.indexOf('m') >= 0;
    }

    /** An error of the expression if the pattern or a flag is not valid. */
    static Pattern compile(String pattern, String flags) {
        if (!flags.matches("[smixq]*")) {
            throw new ExprEvalException(
                    "The flags of a pattern are s, m, i, x and q, not '" + flags + "'");
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
            return Pattern.compile(new RegexTranslator(in, flags).translate(), options);
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

    private static QueryFault tooDeep() {
        return QueryFault.tooLarge("A pattern is nested too deeply; reduce its nesting.");
    }

    private String translate() {
        while (in.hasNext()) {
            part(in.next());
        }
        if (open > 0) {
            throw in.fault("a group is not closed");
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
            case '[' -> atom(new CharacterClass(in).translate());
            case '\\' -> escape();
            case '?', '*', '+', '{' -> quantifier(character);
            case ']', '}' -> throw in.fault("'" + (char) character + "' must be escaped");
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
            throw in.fault("groups of XPath open with ( or (?:");
        } else {
            out.append('(');
            groups++;
        }
        open++;
        repeatable = false;
    }

    private void close() {
        if (open == 0) {
            throw in.fault("')' without a group to close");
        }
        open--;
        atom(")");
    }

    private void escape() {
        int escaped = in.nextEscaped();
        boolean isReference = escaped >= '1' && escaped <= '9';
        atom(isReference ? backReference(escaped - '0') : in.escape(escaped));
    }

    /** Takes as many digits as name an existing group; a further digit is a literal. */
    private String backReference(int first) {
        int group = first;
        while (in.peekDigit() >= 0 && group * 10 + in.peekDigit() <= groups) {
            group = group * 10 + in.peekDigit();
            in.next();
        }
        if (group > groups) {
            throw in.fault("no group " + group + " before the reference to it");
        }
        return "(?:\\" + group + ")";
    }

    private void quantifier(int character) {
        if (!repeatable) {
            throw in.fault("'" + (char) character + "' has nothing to repeat");
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
