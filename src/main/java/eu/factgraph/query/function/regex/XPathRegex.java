package eu.factgraph.query.function.regex;

import eu.factgraph.query.limit.BoundedTextBuilder;
import eu.factgraph.query.limit.QueryFault;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;

/**
 * A regular expression of XPath (Functions and Operators 3.1, 5.6.1).
 *
 * @param deadline throws when the time of the query is over
 */
public record XPathRegex(Pattern pattern, Runnable deadline) {

    public boolean matches(String text) {
        return apply(text, Matcher::find);
    }

    /**
     * @param replacement with {@code $N} for groups
     * @throws ExprEvalException if the pattern matches the empty string, or the replacement is not
     *     valid
     */
    public String replace(String text, String replacement) {
        if (matches("")) {
            throw matchesEmptyString();
        }
        var template =
                (pattern.flags() & Pattern.LITERAL) == 0
                        ? ReplacementTemplate.of(replacement, pattern.matcher("").groupCount())
                        : new ReplacementTemplate(List.of(replacement));
        return apply(text, matcher -> replace(text, matcher, template));
    }

    private static String replace(String text, Matcher matcher, ReplacementTemplate replacement) {
        var result = new BoundedTextBuilder();
        int end = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                throw matchesEmptyString();
            }
            result.append(text, end, matcher.start());
            replacement.appendTo(result, matcher);
            end = matcher.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    private static ExprEvalException matchesEmptyString() {
        return new ExprEvalException("The pattern of REPLACE matches the empty string");
    }

    private <T> T apply(String text, Function<Matcher, T> action) {
        try {
            return action.apply(pattern.matcher(new DeadlineText(text, deadline)));
        } catch (StackOverflowError tooDeep) {
            throw QueryFault.tooLarge(
                    "A pattern backtracks too deeply over a long string. Simplify it: repeat single characters or character classes rather than groups.");
        }
    }
}
