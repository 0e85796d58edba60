package eu.factgraph.query.function.library;

import static eu.factgraph.query.function.library.FunctionImplementation.binary;

import eu.factgraph.query.function.library.NamedFunctions.NamedFunction;
import eu.factgraph.query.function.value.DurationValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** The functions on single values of XPath Functions and Operators 3.1: fn and math. */
final class XPathFunctions {

    static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATH = "http://www.w3.org/2005/xpath-functions/math#";
    private static final int UNLIMITED = 10_000;
    private static final String DATE = "year month day";
    private static final String TIME = "hours minutes seconds";
    private static final NodeValue UTC = DurationValue.ofSeconds(BigDecimal.ZERO).asLiteral();
    private static final BigInteger SECONDS_PER_DAY = BigInteger.valueOf(86_400);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private final Map<String, NamedFunction> all = new TreeMap<>();

    private XPathFunctions() {}

    static Map<String, NamedFunction> all() {
        var functions = new XPathFunctions();
        functions.numbers();
        functions.strings();
        functions.dates();
        functions.durations();
        functions.booleans();
        functions.math();
        return functions.all;
    }

    private void put(String name, int minimum, int maximum, FunctionImplementation implementation) {
        all.put(FN + name, new NamedFunction(minimum, maximum, implementation));
    }

    private void numbers() {
        put("abs", 1, 1, NumericFunctions.mapped(BigDecimal::abs, Math::abs));
        put("ceiling", 1, 1, NumericFunctions.CEILING);
        put("floor", 1, 1, NumericFunctions.FLOOR);
        put("round", 1, 2, NumericFunctions::round);
        put("round-half-to-even", 1, 2, NumericFunctions::roundHalfToEven);
    }

    private void strings() {
        put("string-length", 1, 1, StringFunctions::length);
        put("substring", 2, 3, StringFunctions::substring);
        put("upper-case", 1, 1, StringFunctions.mapped(StringFunctions::upper));
        put("lower-case", 1, 1, StringFunctions.mapped(StringFunctions::lower));
        put("concat", 2, UNLIMITED, StringFunctions::concatAtomic);
        put("contains", 2, 2, binary(StringFunctions::contains));
        put("starts-with", 2, 2, binary(StringFunctions::startsWith));
        put("ends-with", 2, 2, binary(StringFunctions::endsWith));
        put("substring-before", 2, 2, binary(StringFunctions::before));
        put("substring-after", 2, 2, binary(StringFunctions::after));
        put("encode-for-uri", 1, 1, StringFunctions::encodeForUri);
        put("normalize-space", 1, 1, StringFunctions.mapped(StringFunctions::normalizeSpace));
        put("normalize-unicode", 1, 2, StringFunctions::normalizeUnicode);
        put("matches", 2, 3, RegexFunctions::matches);
        put("replace", 3, 4, RegexFunctions::replace);
    }

    private void dates() {
        put("dateTime", 2, 2, DateTimeFunctions::dateTime);
        dates("dateTime", XSDDatatype.XSDdateTime, DATE + " " + TIME);
        dates("date", XSDDatatype.XSDdate, DATE);
        dates("time", XSDDatatype.XSDtime, TIME);
        put("implicit-timezone", 0, 0, (arguments, limits) -> UTC);
    }

    private void dates(String type, XSDDatatype datatype, String components) {
        put("adjust-" + type + "-to-timezone", 1, 2, DateTimeFunctions.adjust(datatype));
        for (String name : (components + " timezone").split(" ")) {
            put(name + "-from-" + type, 1, 1, DateTimeFunctions.component(name, datatype));
        }
    }

    /** Section 8.3. */
    private void durations() {
        component("years", value -> value.months().divide(DurationValue.TWELVE));
        component("months", value -> value.months().remainder(DurationValue.TWELVE));
        component("days", value -> value.seconds().toBigInteger().divide(SECONDS_PER_DAY));
        component("hours", value -> value.part(3600, 86_400));
        component("minutes", value -> value.part(60, 3600));
        duration("seconds", value -> NodeValue.makeDecimal(value.seconds().remainder(SIXTY)));
    }

    private void component(String name, Function<DurationValue, BigInteger> component) {
        duration(name, value -> NodeValue.makeInteger(component.apply(value)));
    }

    private void duration(String name, Function<DurationValue, NodeValue> component) {
        put(
                name + "-from-duration",
                1,
                1,
                (arguments, limits) -> component.apply(DurationValue.of(arguments.get(0))));
    }

    private void booleans() {
        put("boolean", 1, 1, EffectiveBooleanValue::of);
        put("not", 1, 1, EffectiveBooleanValue::not);
        put(
                "error",
                0,
                3,
                (arguments, limits) -> {
                    throw new ExprEvalException("fn:error is called");
                });
    }

    /** Section 4.8. */
    private void math() {
        math("pi", 0, (arguments, limits) -> NodeValue.makeDouble(Math.PI));
        math("exp", 1, NumericFunctions.math(Math::exp));
        math("exp10", 1, NumericFunctions.math(exponent -> Math.pow(10, exponent)));
        math("log", 1, NumericFunctions.math(Math::log));
        math("log10", 1, NumericFunctions.math(Math::log10));
        math("pow", 2, NumericFunctions.math(NumericFunctions::power));
        math("sqrt", 1, NumericFunctions.math(Math::sqrt));
        math("sin", 1, NumericFunctions.math(Math::sin));
        math("cos", 1, NumericFunctions.math(Math::cos));
        math("tan", 1, NumericFunctions.math(Math::tan));
        math("asin", 1, NumericFunctions.math(Math::asin));
        math("acos", 1, NumericFunctions.math(Math::acos));
        math("atan", 1, NumericFunctions.math(Math::atan));
        math("atan2", 2, NumericFunctions.math(Math::atan2));
    }

    private void math(String name, int arguments, FunctionImplementation implementation) {
        all.put(MATH + name, new NamedFunction(arguments, arguments, implementation));
    }
}
