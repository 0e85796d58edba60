package eu.factgraph.query.function.library;

import eu.factgraph.query.function.value.DecimalArithmetic;
import eu.factgraph.query.limit.BoundedTextBuilder;
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

    private static final int CHUNK = 4096;

    private StringFunctions() {}

    /** The text of a string literal with or without a language tag. */
    static String text(NodeValue value) {
        if (!value.isString() && !value.isLangString()) {
            throw new ExprEvalException("Not a string: " + value);
        }
        return value.asNode().getLiteralLexicalForm();
    }

    /** The text of a simple literal. */
    static String simple(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException("Not a simple literal: " + value);
        }
        return value.getString();
    }

    /** A literal with the language tag, if any, of {@code source}. */
    static NodeValue like(NodeValue source, String text) {
        BoundedTextBuilder.check(text);
        String language = source.asNode().getLiteralLanguage();
        return language.isEmpty()
                ? NodeValue.makeString(text)
                : NodeValue.makeNode(NodeFactory.createLiteralLang(text, language));
    }

    static FunctionImplementation mapped(UnaryOperator<String> function) {
        return (arguments, limits) ->
                like(arguments.get(0), function.apply(text(arguments.get(0))));
    }

    static String upper(String text) {
        return inChunks(text, chunk -> chunk.toUpperCase(Locale.ROOT));
    }

    static String lower(String text) {
        return inChunks(text, chunk -> chunk.toLowerCase(Locale.ROOT));
    }

    /** Java copies the whole string for each letter that becomes two, which may take minutes. */
    private static String inChunks(String text, UnaryOperator<String> function) {
        var result = new BoundedTextBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = endOfChunk(text, start);
            result.append(function.apply(text.substring(start, end)));
            start = end;
        }
        return result.toString();
    }

    /** Between words if possible, because case mapping depends on the end of the word. */
    private static int endOfChunk(String text, int start) {
        int limit = Math.min(text.length(), start + CHUNK);
        int end = limit;
        while (end > start && end < text.length() && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    static String normalizeSpace(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ").replaceAll("^ | $", "");
    }

    static NodeValue normalizeUnicode(List<NodeValue> arguments, EvaluationLimits limits) {
        String form =
                arguments.size() < 2 ? "NFC" : upper(normalizeSpace(simple(arguments.get(1))));
        String text = text(arguments.get(0));
        if (form.isEmpty()) {
            return like(arguments.get(0), text);
        }
        if (!List.of("NFC", "NFD", "NFKC", "NFKD").contains(form)) {
            throw new ExprEvalException("Not a normalization form: " + form);
        }
        return like(arguments.get(0), Normalizer.normalize(text, Normalizer.Form.valueOf(form)));
    }

    static NodeValue encodeForUri(List<NodeValue> arguments, EvaluationLimits limits) {
        String encoded = URLEncoder.encode(text(arguments.get(0)), StandardCharsets.UTF_8);
        return NodeValue.makeString(
                encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"));
    }

    static NodeValue length(List<NodeValue> arguments, EvaluationLimits limits) {
        String text = text(arguments.get(0));
        return NodeValue.makeInteger(text.codePointCount(0, text.length()));
    }

    static NodeValue concat(List<NodeValue> arguments, EvaluationLimits limits) {
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

    /** fn:concat, which casts its arguments to strings. */
    static NodeValue concatAtomic(List<NodeValue> arguments, EvaluationLimits limits) {
        var text = new BoundedTextBuilder();
        for (NodeValue argument : arguments) {
            text.append(CastFunctions.string(argument));
        }
        return NodeValue.makeString(text.toString());
    }

    /** Functions and Operators, 5.4.3: positions count from 1 and may lie outside the string. */
    static NodeValue substring(List<NodeValue> arguments, EvaluationLimits limits) {
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
        return switch (NumericFunctions.numericType(number)) {
            case OP_INTEGER, OP_DECIMAL ->
                    DecimalArithmetic.round(number.getDecimal()).doubleValue();
            case OP_FLOAT, OP_DOUBLE -> NumericFunctions.round(number.getDouble());
        };
    }

    static NodeValue contains(NodeValue source, NodeValue pattern) {
        return NodeValue.booleanReturn(indexOf(source, pattern) >= 0);
    }

    static NodeValue startsWith(NodeValue source, NodeValue prefix) {
        checkCompatible(source, prefix);
        return NodeValue.booleanReturn(text(source).startsWith(text(prefix)));
    }

    static NodeValue endsWith(NodeValue source, NodeValue suffix) {
        checkCompatible(source, suffix);
        return NodeValue.booleanReturn(text(source).endsWith(text(suffix)));
    }

    static NodeValue before(NodeValue source, NodeValue pattern) {
        int index = indexOf(source, pattern);
        return index < 0 ? NodeValue.nvEmptyString : like(source, text(source).substring(0, index));
    }

    static NodeValue after(NodeValue source, NodeValue pattern) {
        int index = indexOf(source, pattern);
        return index < 0
                ? NodeValue.nvEmptyString
                : like(source, text(source).substring(index + text(pattern).length()));
    }

    private static int indexOf(NodeValue source, NodeValue pattern) {
        checkCompatible(source, pattern);
        return TextSearch.indexOf(text(source), text(pattern));
    }

    /** SPARQL 1.1 Query, 17.4.3.1.2. */
    private static void checkCompatible(NodeValue one, NodeValue other) {
        NodeValueOps.checkTwoArgumentStringLiterals("compared strings", one, other);
    }
}
