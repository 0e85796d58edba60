package eu.factgraph.query.function.regex;

import eu.factgraph.query.limit.BoundedTextBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * The replacement of REPLACE: text, and {@code $N} for groups (Functions and Operators, 5.6.4).
 *
 * @param parts strings, and group numbers
 */
record ReplacementTemplate(List<Object> parts) {

    /** An error if an escape is not valid (err:FORX0004). */
    static ReplacementTemplate of(String text, int groups) {
        var parts = new ArrayList<Object>();
        int index = 0;
        while (index < text.length()) {
            char character = text.charAt(index++);
            if (character == '\\') {
                parts.add(String.valueOf(escaped(text, index++)));
            } else if (character == '$') {
                int end = endOfGroup(text, index, groups);
                parts.add(Integer.parseInt(text.substring(index, end)));
                index = end;
            } else {
                parts.add(String.valueOf(character));
            }
        }
        return new ReplacementTemplate(parts);
    }

    private static char escaped(String text, int index) {
        if (index == text.length() || text.charAt(index) != '\\' && text.charAt(index) != '$') {
            throw new ExprEvalException(
                    "In a replacement, a backslash must be followed by \\ or $");
        }
        return text.charAt(index);
    }

    /** The end of the longest number of an existing group, which has at least one digit. */
    private static int endOfGroup(String text, int start, int groups) {
        if (start == text.length() || !isDigit(text.charAt(start))) {
            throw new ExprEvalException(
                    "In a replacement, a dollar sign must be followed by a digit");
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
            if (part instanceof String text) {
                result.append(text);
            } else if (part instanceof Integer group
                    && group <= matched.groupCount()
                    && matched.group(group) != null) {
                result.append(matched.group(group));
            }
        }
    }
}
