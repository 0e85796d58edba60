package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;

/** XPath Functions and Operators 3.1: the namespace fn, as far as it is about single values. */
final class XPathFunctions {

    static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final int ANY = 10_000;
    private static final List<XSDDatatype> DATE_TIME = List.of(XSDDatatype.XSDdateTime);
    private static final List<XSDDatatype> DATE = List.of(XSDDatatype.XSDdate);
    private static final List<XSDDatatype> TIME = List.of(XSDDatatype.XSDtime);

    private final Map<String, NamedFunctions.NamedFunction> all = new TreeMap<>();

    private XPathFunctions() {}

    static Map<String, NamedFunctions.NamedFunction> all() {
        var functions = new XPathFunctions();
        functions.numbers();
        functions.texts();
        functions.dates();
        functions.zones();
        functions.durations();
        functions.truth();
        return functions.all;
    }

    private void put(String name, int least, int most, FunctionImplementation implementation) {
        all.put(FN + name, new NamedFunctions.NamedFunction(least, most, implementation));
    }

    private void numbers() {
        put("abs", 1, 1, NumericFunctions.mapped(BigDecimal::abs, Math::abs));
        put(
                "ceiling",
                1,
                1,
                NumericFunctions.mapped(NumericFunctions.whole(RoundingMode.CEILING), Math::ceil));
        put(
                "floor",
                1,
                1,
                NumericFunctions.mapped(NumericFunctions.whole(RoundingMode.FLOOR), Math::floor));
        put("round", 1, 2, NumericFunctions::rounded);
        put("round-half-to-even", 1, 2, NumericFunctions::roundedHalfToEven);
    }

    private void texts() {
        put("string-length", 1, 1, StringFunctions::length);
        put("substring", 2, 3, StringFunctions::part);
        put("upper-case", 1, 1, StringFunctions.mapped(StringFunctions::upper));
        put("lower-case", 1, 1, StringFunctions.mapped(StringFunctions::lower));
        put("concat", 2, ANY, StringFunctions::concatenatedAtoms);
        put("contains", 2, 2, StringFunctions::contains);
        put("starts-with", 2, 2, StringFunctions::startsWith);
        put("ends-with", 2, 2, StringFunctions::endsWith);
        put("substring-before", 2, 2, StringFunctions::before);
        put("substring-after", 2, 2, StringFunctions::after);
        put("encode-for-uri", 1, 1, StringFunctions::encodedForUri);
        put("normalize-space", 1, 1, StringFunctions.mapped(StringFunctions::normalizedSpace));
        put("normalize-unicode", 1, 2, StringFunctions::normalizedUnicode);
        put("matches", 2, 3, RegexFunctions::matches);
        put("replace", 3, 4, RegexFunctions::replace);
    }

    private void dates() {
        put("year-from-dateTime", 1, 1, DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::year));
        put(
                "month-from-dateTime",
                1,
                1,
                DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::month));
        put("day-from-dateTime", 1, 1, DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::day));
        put(
                "hours-from-dateTime",
                1,
                1,
                DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::hours));
        put(
                "minutes-from-dateTime",
                1,
                1,
                DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::minutes));
        put(
                "seconds-from-dateTime",
                1,
                1,
                DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::seconds));
        put("year-from-date", 1, 1, DateTimeFunctions.part(DATE, DateTimeFunctions::year));
        put("month-from-date", 1, 1, DateTimeFunctions.part(DATE, DateTimeFunctions::month));
        put("day-from-date", 1, 1, DateTimeFunctions.part(DATE, DateTimeFunctions::day));
        put("hours-from-time", 1, 1, DateTimeFunctions.part(TIME, DateTimeFunctions::hours));
        put("minutes-from-time", 1, 1, DateTimeFunctions.part(TIME, DateTimeFunctions::minutes));
        put("seconds-from-time", 1, 1, DateTimeFunctions.part(TIME, DateTimeFunctions::seconds));
        put("dateTime", 2, 2, DateTimeFunctions::dateAndTime);
    }

    private void zones() {
        put(
                "timezone-from-dateTime",
                1,
                1,
                DateTimeFunctions.part(DATE_TIME, DateTimeFunctions::zone));
        put("timezone-from-date", 1, 1, DateTimeFunctions.part(DATE, DateTimeFunctions::zone));
        put("timezone-from-time", 1, 1, DateTimeFunctions.part(TIME, DateTimeFunctions::zone));
        put(
                "adjust-dateTime-to-timezone",
                1,
                2,
                DateTimeFunctions.adjusted(XSDDatatype.XSDdateTime));
        put("adjust-date-to-timezone", 1, 2, DateTimeFunctions.adjusted(XSDDatatype.XSDdate));
        put("adjust-time-to-timezone", 1, 2, DateTimeFunctions.adjusted(XSDDatatype.XSDtime));
        put(
                "implicit-timezone",
                0,
                0,
                (arguments, bounds) -> DurationValue.ofSeconds(BigDecimal.ZERO).asLiteral());
    }

    private void durations() {
        put("years-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::years));
        put("months-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::months));
        put("days-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::days));
        put("hours-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::hours));
        put("minutes-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::minutes));
        put("seconds-from-duration", 1, 1, DurationFunctions.of(DurationFunctions::seconds));
    }

    private void truth() {
        put("boolean", 1, 1, EffectiveBooleanValue::of);
        put("not", 1, 1, EffectiveBooleanValue::not);
        put(
                "error",
                0,
                3,
                (arguments, bounds) -> {
                    throw new ExprEvalException("fn:error is called");
                });
    }
}
