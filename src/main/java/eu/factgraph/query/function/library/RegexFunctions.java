package eu.factgraph.query.function.library;

import eu.factgraph.query.function.regex.XPathRegex;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX and REPLACE: SPARQL 1.1 Query, 17.4.3.14 and 15; XPath Functions and Operators, 5.6. */
public final class RegexFunctions {

    /** The index of the flags among the arguments, by the name of the function. */
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
     * @throws QueryBuildException if the function has a constant pattern that is not valid
     */
    public static void checkConstantPattern(
            String function, ExprList arguments, EvaluationLimits limits) {
        Integer flags = FLAGS.get(function);
        boolean isConstant =
                flags != null
                        && isString(arguments, 1)
                        && (arguments.size() <= flags || isString(arguments, flags));
        if (isConstant) {
            try {
                regex(arguments.getList().stream().map(Expr::getConstant).toList(), flags, limits);
            } catch (ExprEvalException illegal) {
                throw new QueryBuildException(illegal.getMessage());
            }
        }
    }

    private static boolean isString(ExprList arguments, int index) {
        Expr argument = arguments.get(index);
        return argument.isConstant() && argument.getConstant().isString();
    }

    static NodeValue matches(List<NodeValue> arguments, EvaluationLimits limits) {
        String text = StringFunctions.text(arguments.get(0));
        return NodeValue.booleanReturn(regex(arguments, 2, limits).matches(text));
    }

    static NodeValue replace(List<NodeValue> arguments, EvaluationLimits limits) {
        NodeValue subject = arguments.get(0);
        String text = StringFunctions.text(subject);
        XPathRegex regex = regex(arguments, 3, limits);
        String replacement = StringFunctions.simple(arguments.get(2));
        return StringFunctions.like(subject, regex.replace(text, replacement));
    }

    /** The pattern is the second argument; its flags, if there are any, are at {@code flags}. */
    private static XPathRegex regex(List<NodeValue> arguments, int flags, EvaluationLimits limits) {
        return limits.regexes()
                .get(
                        StringFunctions.simple(arguments.get(1)),
                        arguments.size() > flags
                                ? StringFunctions.simple(arguments.get(flags))
                                : "");
    }
}
