package eu.factgraph.query.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX and REPLACE: SPARQL 1.1 Query, 17.4.3.14 and 15; XPath Functions and Operators, 5.6. */
final class RegexFunctions {

    /** Where the flags of a function that takes a pattern are, by its name. */
    private static final Map<String, Integer> FLAGS =
            Map.of(
                    Tags.tagRegex,
                    2,
                    Tags.tagReplace,
                    3,
                    XPathFunctions.FN + "matches",
                    2,
                    XPathFunctions.FN + "replace",
                    3);

    private RegexFunctions() {}

    /**
     * @throws QueryBuildException if the function has a pattern that is none, and does not depend
     *     on any row
     */
    static void checkWritten(String function, ExprList arguments, EvaluationLimits bounds) {
        Integer flags = FLAGS.get(function);
        boolean isWritten =
                flags != null
                        && isString(arguments, 1)
                        && (arguments.size() <= flags || isString(arguments, flags));
        if (isWritten) {
            try {
                pattern(constants(arguments), flags, bounds);
            } catch (ExprEvalException illegal) {
                throw new QueryBuildException(illegal.getMessage());
            }
        }
    }

    /** Null in place of what depends on a row. */
    private static List<NodeValue> constants(ExprList arguments) {
        var constants = new ArrayList<NodeValue>();
        arguments.forEach(argument -> constants.add(argument.getConstant()));
        return constants;
    }

    private static boolean isString(ExprList arguments, int place) {
        Expr argument = arguments.get(place);
        return argument.isConstant() && argument.getConstant().isString();
    }

    static NodeValue matches(List<NodeValue> arguments, EvaluationLimits bounds) {
        String text = StringFunctions.text(arguments.get(0));
        Pattern pattern = pattern(arguments, 2, bounds);
        return NodeValue.booleanReturn(within(text, pattern, bounds, Matcher::find));
    }

    static NodeValue replace(List<NodeValue> arguments, EvaluationLimits bounds) {
        NodeValue subject = arguments.get(0);
        String text = StringFunctions.text(subject);
        Pattern pattern = pattern(arguments, 3, bounds);
        String by = StringFunctions.simple(arguments.get(2));
        if (within("", pattern, bounds, Matcher::find)) {
            throw new ExprEvalException("The pattern of REPLACE matches the empty string");
        }
        var replacement =
                (pattern.flags() & Pattern.LITERAL) == 0
                        ? ReplacementTemplate.of(by, groups(pattern))
                        : ReplacementTemplate.literal(by);
        return StringFunctions.like(
                subject,
                within(text, pattern, bounds, matcher -> replaced(text, matcher, replacement)));
    }

    private static String replaced(String text, Matcher matcher, ReplacementTemplate replacement) {
        var result = new BoundedTextBuilder();
        int end = 0;
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) {
                throw new ExprEvalException("The pattern of REPLACE matches the empty string");
            }
            result.append(text, end, matcher.start());
            replacement.appendTo(result, matcher);
            end = matcher.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    /** The pattern is the second argument, its flags are at {@code flags} if they are there. */
    private static Pattern pattern(List<NodeValue> arguments, int flags, EvaluationLimits bounds) {
        return bounds.patterns()
                .get(
                        StringFunctions.simple(arguments.get(1)),
                        arguments.size() > flags
                                ? StringFunctions.simple(arguments.get(flags))
                                : "");
    }

    private static int groups(Pattern pattern) {
        return pattern.matcher("").groupCount();
    }

    private static <T> T within(
            String text, Pattern pattern, EvaluationLimits bounds, Function<Matcher, T> work) {
        try {
            return work.apply(pattern.matcher(new DeadlineText(text, bounds.deadline())));
        } catch (StackOverflowError deep) {
            throw new LimitExceeded(
                    "A pattern goes back and forth too deeply over a long text. Make the pattern simpler: repeat single characters or classes, not groups.");
        }
    }
}
