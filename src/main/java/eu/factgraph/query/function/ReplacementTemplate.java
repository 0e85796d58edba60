package eu.factgraph.query.function;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * What REPLACE puts in: text, and {@code $N} for groups (Functions and Operators, 5.6.4).
 *
 * @param parts texts, and numbers of groups
 */
record ReplacementTemplate(List<Object> parts) {

    static ReplacementTemplate literal(String text) {
        return new ReplacementTemplate(List.of(text));
    }

    /**
     * @throws ExprEvalException if a dollar or a backslash is followed by what cannot follow it
     *     (err:FORX0004)
     */
    static ReplacementTemplate of(String text, int groups) {
        var parts = new ArrayList<Object>();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character == '\\') {
                parts.add(String.valueOf(escaped(text, at++)));
            } else if (character == '$') {
                int end = endOfGroup(text, at, groups);
                parts.add(Integer.parseInt(text.substring(at, end)));
                at = end;
            } else {
                parts.add(String.valueOf(character));
            }
        }
        return new ReplacementTemplate(parts);
    }

    private static char escaped(String text, int at) {
        if (at == text.length() || text.charAt(at) != '\\' && text.charAt(at) != '$') {
            throw new ExprEvalException("A backslash of a replacement goes before \\ or $ only");
        }
        return text.charAt(at);
    }

    /** All digits that name a group that there is; the first one in any case. */
    private static int endOfGroup(String text, int start, int groups) {
        if (start == text.length() || !isDigit(text.charAt(start))) {
            throw new ExprEvalException("A dollar of a replacement goes before a digit only");
        }
        int end = start + 1;
        int number = text.charAt(start) - '0';
        while (end < text.length()
                && isDigit(text.charAt(end))
                && number * 10 + text.charAt(end) - '0' <= groups) {
            number = number * 10 + text.charAt(end) - '0';
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    void appendTo(BoundedTextBuilder result, Matcher matched) {
        for (Object part : parts) {
            if (part instanceof Integer group) {
                appendGroup(result, matched, group);
            } else {
                result.append((String) part);
            }
        }
    }

    private static void appendGroup(BoundedTextBuilder result, Matcher matched, int group) {
        if (group <= matched.groupCount() && matched.group(group) != null) {
            result.append(matched.group(group));
        }
    }
}
