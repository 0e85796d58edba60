package eu.factgraph.query.function.library;

import eu.factgraph.query.function.value.DateTimeFormat;
import eu.factgraph.query.function.value.DateTimeValue;
import eu.factgraph.query.function.value.DurationValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** Constructor functions: SPARQL 1.1 Query, 17.5; XPath Functions and Operators, 19. */
final class CastFunctions {

    private CastFunctions() {}

    static FunctionImplementation to(XSDDatatype type) {
        return (arguments, limits) -> cast(arguments.get(0), type);
    }

    private static NodeValue cast(NodeValue value, XSDDatatype type) {
        if (type.equals(XSDDatatype.XSDstring)) {
            return NodeValue.makeString(string(value));
        }
        checkCastable(value);
        if (value.isString()) {
            return parse(value.getString(), type);
        }
        if (XSDFuncOp.isNumericDatatype(type) || type.equals(XSDDatatype.XSDunsignedByte)) {
            return number(value, type);
        }
        if (type.equals(XSDDatatype.XSDboolean)) {
            return NodeValue.booleanReturn(booleanValue(value));
        }
        if (DurationValue.isDuration(type) && DurationValue.isDuration(value)) {
            return DurationValue.of(value).as(type).asLiteral();
        }
        if (XSDFuncOp.isTemporalDatatype(type) && DateTimeValue.isTemporal(value)) {
            return DateTimeFormat.as(type, DateTimeValue.of(value));
        }
        if (value.asNode().getLiteralDatatype().equals(type)) {
            return value;
        }
        throw new ExprEvalException("Cannot cast " + value + " to " + type.getURI());
    }

    private static void checkCastable(NodeValue value) {
        Node term = value.asNode();
        if (!term.isLiteral()
                || !(term.getLiteralDatatype() instanceof XSDDatatype)
                || !term.getLiteral().isWellFormed()) {
            throw new ExprEvalException("Not a literal of an XML Schema datatype: " + value);
        }
    }

    private static NodeValue parse(String text, XSDDatatype type) {
        EvaluationLimits.checkLexical(text, type);
        String lexical = StringFunctions.normalizeSpace(text);
        if (!type.isValid(lexical)) {
            throw new ExprEvalException("Not a valid " + type.getURI() + ": " + lexical);
        }
        if (type.equals(XSDDatatype.XSDboolean)) {
            return NodeValue.booleanReturn(lexical.equals("1") || lexical.equals("true"));
        }
        if (type.equals(XSDDatatype.XSDinteger)) {
            return NodeValue.makeInteger(new BigInteger(lexical));
        }
        return NodeValue.makeNode(NodeFactory.createLiteralDT(lexical, type));
    }

    private static boolean booleanValue(NodeValue value) {
        if (value.isBoolean()) {
            return value.getBoolean();
        }
        NumericFunctions.numericType(value);
        double number = value.getDouble();
        boolean isZero = value.isDecimal() ? value.getDecimal().signum() == 0 : number == 0;
        return !isZero && !Double.isNaN(number);
    }

    private static NodeValue number(NodeValue value, XSDDatatype type) {
        NodeValue number =
                value.isBoolean() ? NodeValue.makeInteger(value.getBoolean() ? 1 : 0) : value;
        NumericFunctions.numericType(number);
        if (type.equals(XSDDatatype.XSDdouble)) {
            return NodeValue.makeDouble(number.getDouble());
        }
        if (type.equals(XSDDatatype.XSDfloat)) {
            return NodeValue.makeFloat(
                    number.isFloat() ? number.getFloat() : (float) number.getDouble());
        }
        BigDecimal exact = exact(number);
        if (type.equals(XSDDatatype.XSDdecimal)) {
            return NodeValue.makeDecimal(exact);
        }
        return type.equals(XSDDatatype.XSDinteger)
                ? NodeValue.makeInteger(exact.toBigInteger())
                : parse(exact.toBigInteger().toString(), type);
    }

    private static BigDecimal exact(NodeValue number) {
        if (number.isDecimal()) {
            return number.getDecimal();
        }
        double real = number.getDouble();
        if (!Double.isFinite(real)) {
            throw new ExprEvalException("Cannot cast to a decimal: " + number);
        }
        boolean isInteger = real == Math.rint(real);
        return isInteger ? new BigDecimal(real) : new BigDecimal(shortest(number));
    }

    /** The shortest form that parses to the same number. */
    private static String shortest(NodeValue number) {
        return number.isFloat()
                ? Float.toString(number.getFloat())
                : Double.toString(number.getDouble());
    }

    /** Functions and Operators, 19.1.1. */
    static String string(NodeValue value) {
        if (value.isIRI() || value.isString() || value.isLangString()) {
            return TermFunctions.string(value.asNode());
        }
        checkCastable(value);
        if (value.isNumber()) {
            return stringOfNumber(value);
        }
        if (value.isBoolean()) {
            return String.valueOf(value.getBoolean());
        }
        if (DurationValue.isDuration(value)) {
            return DurationValue.of(value).text();
        }
        if (DateTimeValue.isTemporal(value)) {
            return DateTimeFormat.format(DateTimeValue.of(value));
        }
        String text = value.asNode().getLiteralLexicalForm();
        return value.asNode().getLiteralDatatype().equals(XSDDatatype.XSDnormalizedString)
                ? text
                : StringFunctions.normalizeSpace(text);
    }

    private static String stringOfNumber(NodeValue number) {
        if (number.isDecimal()) {
            BigDecimal exact = number.getDecimal().stripTrailingZeros();
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        }
        double real = number.getDouble();
        if (Double.isInfinite(real)) {
            return real > 0 ? "INF" : "-INF";
        }
        if (Double.isNaN(real) || real == 0) {
            return shortest(number).replace(".0", "");
        }
        BigDecimal digits = new BigDecimal(shortest(number)).stripTrailingZeros();
        boolean isDecimalForm = Math.abs(real) >= 0.000001 && Math.abs(real) < 1_000_000;
        return isDecimalForm ? digits.toPlainString() : scientific(digits);
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        BigDecimal mantissa = digits.movePointLeft(exponent);
        String text = mantissa.toPlainString();
        return (text.contains(".") ? text : text + ".0") + "E" + exponent;
    }
}
