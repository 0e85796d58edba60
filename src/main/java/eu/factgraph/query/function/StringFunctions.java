package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** Functions on strings: SPARQL 1.1 Query, 17.4.3; XPath Functions and Operators, 5. */
final class StringFunctions {

    private static final int PART = 4096;

    private StringFunctions() {}

    /** Of a string literal, with or without a language. */
    static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("Not a string: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    /** Of a literal without a language. */
    static String simple(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("Not a simple literal: " + value);
        }
        return value.getString();
    }

    /** A text in the language of {@code source}. */
    static NodeValue like(NodeValue source, String text) {
        EvaluationLimits.checkText(text);
        String language = source.asNode().getLiteralLanguage();
        return language.isEmpty()
                ? NodeValue.makeString(text)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(text, language));
    }

    static FunctionImplementation mapped(UnaryOperator<String> change) {
        return (arguments, bounds) -> like(arguments.get(0), change.apply(text(arguments.get(0))));
    }

    static String upper(String text) {
        return byParts(text, part -> part.toUpperCase(Locale.ROOT));
    }

    static String lower(String text) {
        return byParts(text, part -> part.toLowerCase(Locale.ROOT));
    }

    /** Java copies the whole text for each letter that becomes two: of a long one, for minutes. */
    private static String byParts(String text, UnaryOperator<String> change) {
        var changed = new BoundedTextBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = endOfPart(text, start);
            changed.append(change.apply(text.substring(start, end)));
            start = end;
        }
        return changed.toString();
    }

    /** Between words if it can be, since the case of a last letter may differ. */
    private static int endOfPart(String text, int start) {
        int most = Math.min(text.length(), start + PART);
        int end = most;
        while (end > start && end < text.length() && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    static String normalizedSpace(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ").replaceAll("^ | $", "");
    }

    static NodeValue normalizedUnicode(List<NodeValue> arguments, EvaluationLimits bounds) {
        String form =
                arguments.size() < 2 ? "NFC" : upper(normalizedSpace(simple(arguments.get(1))));
        String text = text(arguments.get(0));
        if (form.isEmpty()) {
            return like(arguments.get(0), text);
        }
        if (!List.of("NFC", "NFD", "NFKC", "NFKD").contains(form)) {
            throw new ExprEvalException("No form of normalization: " + form);
        }
        return like(arguments.get(0), Normalizer.normalize(text, Normalizer.Form.valueOf(form)));
    }

    static NodeValue encodedForUri(List<NodeValue> arguments, EvaluationLimits bounds) {
        String encoded = URLEncoder.encode(text(arguments.get(0)), StandardCharsets.UTF_8);
        return NodeValue.makeString(
                encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"));
    }

    static NodeValue length(List<NodeValue> arguments, EvaluationLimits bounds) {
        String text = text(arguments.get(0));
        return NodeValue.makeInteger(text.codePointCount(0, text.length()));
    }

    static NodeValue concatenated(List<NodeValue> arguments, EvaluationLimits bounds) {
        var text = new BoundedTextBuilder();
        String language = arguments.isEmpty() ? "" : language(arguments.get(0));
        for (NodeValue argument : arguments) {
            text.append(text(argument));
            language = language.equalsIgnoreCase(language(argument)) ? language : "";
        }
        return language.isEmpty()
                ? NodeValue.makeString(text.toString())
                : like(arguments.get(0), text.toString());
    }

    private static String language(NodeValue value) {
        return value.isLangString() ? value.getLang() : "";
    }

    /** fn:concat, which takes everything that has a string. */
    static NodeValue concatenatedAtoms(List<NodeValue> arguments, EvaluationLimits bounds) {
        var text = new BoundedTextBuilder();
        for (NodeValue argument : arguments) {
            text.append(CastFunctions.string(argument));
        }
        return NodeValue.makeString(text.toString());
    }

    /** Functions and Operators, 5.4.3: characters at places from start up to start and length. */
    static NodeValue part(List<NodeValue> arguments, EvaluationLimits bounds) {
        String text = text(arguments.get(0));
        double start = rounded(arguments.get(1));
        double end =
                arguments.size() < 3 ? Double.POSITIVE_INFINITY : start + rounded(arguments.get(2));
        int length = text.codePointCount(0, text.length());
        if (Double.isNaN(start) || Double.isNaN(end)) {
            return like(arguments.get(0), "");
        }
        int from = (int) Math.min(length, Math.max(0, start - 1));
        int to = (int) Math.min(length, Math.max(from, end - 1));
        return like(
                arguments.get(0),
                text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
    }

    private static double rounded(NodeValue number) {
        return switch (NumericFunctions.kind(number)) {
            case OP_INTEGER, OP_DECIMAL -> roundedHalfUp(number.getDecimal());
            case OP_FLOAT, OP_DOUBLE -> NumericFunctions.roundedHalfUp(number.getDouble());
        };
    }

    private static double roundedHalfUp(BigDecimal number) {
        return number.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR).doubleValue();
    }

    static NodeValue contains(List<NodeValue> arguments, EvaluationLimits bounds) {
        return NodeValue.booleanReturn(found(arguments, bounds) >= 0);
    }

    static NodeValue startsWith(List<NodeValue> arguments, EvaluationLimits bounds) {
        checkCompatible(arguments);
        return NodeValue.booleanReturn(text(arguments.get(0)).startsWith(text(arguments.get(1))));
    }

    static NodeValue endsWith(List<NodeValue> arguments, EvaluationLimits bounds) {
        checkCompatible(arguments);
        return NodeValue.booleanReturn(text(arguments.get(0)).endsWith(text(arguments.get(1))));
    }

    static NodeValue before(List<NodeValue> arguments, EvaluationLimits bounds) {
        int at = found(arguments, bounds);
        return at < 0
                ? NodeValue.nvEmptyString
                : like(arguments.get(0), text(arguments.get(0)).substring(0, at));
    }

    static NodeValue after(List<NodeValue> arguments, EvaluationLimits bounds) {
        int at = found(arguments, bounds);
        return at < 0
                ? NodeValue.nvEmptyString
                : like(
                        arguments.get(0),
                        text(arguments.get(0)).substring(at + text(arguments.get(1)).length()));
    }

    private static int found(List<NodeValue> arguments, EvaluationLimits bounds) {
        checkCompatible(arguments);
        return TextSearch.indexOf(text(arguments.get(0)), text(arguments.get(1)));
    }

    /** SPARQL 1.1 Query, 17.4.3.1.2. */
    private static void checkCompatible(List<NodeValue> arguments) {
        NodeValueOps.checkTwoArgumentStringLiterals(
                "compared strings", arguments.get(0), arguments.get(1));
    }
}
