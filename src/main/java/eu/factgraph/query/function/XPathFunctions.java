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

    private final Map<String, NamedFunctions.Named> all = new TreeMap<>();

    private XPathFunctions() {}

    static Map<String, NamedFunctions.Named> all() {
        var functions = new XPathFunctions();
        functions.numbers();
        functions.texts();
        functions.dates();
        functions.zones();
        functions.durations();
        functions.truth();
        return functions.all;
    }

    private void put(String name, int least, int most, Implementation implementation) {
        all.put(FN + name, new NamedFunctions.Named(least, most, implementation));
    }

    private void numbers() {
        put("abs", 1, 1, Numbers.mapped(BigDecimal::abs, Math::abs));
        put("ceiling", 1, 1, Numbers.mapped(Numbers.whole(RoundingMode.CEILING), Math::ceil));
        put("floor", 1, 1, Numbers.mapped(Numbers.whole(RoundingMode.FLOOR), Math::floor));
        put("round", 1, 2, Numbers::rounded);
        put("round-half-to-even", 1, 2, Numbers::roundedHalfToEven);
    }

    private void texts() {
        put("string-length", 1, 1, Texts::length);
        put("substring", 2, 3, Texts::part);
        put("upper-case", 1, 1, Texts.mapped(Texts::upper));
        put("lower-case", 1, 1, Texts.mapped(Texts::lower));
        put("concat", 2, ANY, Texts::concatenatedAtoms);
        put("contains", 2, 2, Texts::contains);
        put("starts-with", 2, 2, Texts::startsWith);
        put("ends-with", 2, 2, Texts::endsWith);
        put("substring-before", 2, 2, Texts::before);
        put("substring-after", 2, 2, Texts::after);
        put("encode-for-uri", 1, 1, Texts::encodedForUri);
        put("normalize-space", 1, 1, Texts.mapped(Texts::normalizedSpace));
        put("normalize-unicode", 1, 2, Texts::normalizedUnicode);
        put("matches", 2, 3, Patterns::matches);
        put("replace", 3, 4, Patterns::replace);
    }

    private void dates() {
        put("year-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::year));
        put("month-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::month));
        put("day-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::day));
        put("hours-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::hours));
        put("minutes-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::minutes));
        put("seconds-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::seconds));
        put("year-from-date", 1, 1, Instants.part(DATE, Instants::year));
        put("month-from-date", 1, 1, Instants.part(DATE, Instants::month));
        put("day-from-date", 1, 1, Instants.part(DATE, Instants::day));
        put("hours-from-time", 1, 1, Instants.part(TIME, Instants::hours));
        put("minutes-from-time", 1, 1, Instants.part(TIME, Instants::minutes));
        put("seconds-from-time", 1, 1, Instants.part(TIME, Instants::seconds));
        put("dateTime", 2, 2, Instants::dateAndTime);
    }

    private void zones() {
        put("timezone-from-dateTime", 1, 1, Instants.part(DATE_TIME, Instants::zone));
        put("timezone-from-date", 1, 1, Instants.part(DATE, Instants::zone));
        put("timezone-from-time", 1, 1, Instants.part(TIME, Instants::zone));
        put("adjust-dateTime-to-timezone", 1, 2, Instants.adjusted(XSDDatatype.XSDdateTime));
        put("adjust-date-to-timezone", 1, 2, Instants.adjusted(XSDDatatype.XSDdate));
        put("adjust-time-to-timezone", 1, 2, Instants.adjusted(XSDDatatype.XSDtime));
        put(
                "implicit-timezone",
                0,
                0,
                (arguments, bounds) -> Span.ofSeconds(BigDecimal.ZERO).asLiteral());
    }

    private void durations() {
        put("years-from-duration", 1, 1, Spans.of(Spans::years));
        put("months-from-duration", 1, 1, Spans.of(Spans::months));
        put("days-from-duration", 1, 1, Spans.of(Spans::days));
        put("hours-from-duration", 1, 1, Spans.of(Spans::hours));
        put("minutes-from-duration", 1, 1, Spans.of(Spans::minutes));
        put("seconds-from-duration", 1, 1, Spans.of(Spans::seconds));
    }

    private void truth() {
        put("boolean", 1, 1, Truth::of);
        put("not", 1, 1, Truth::not);
        put(
                "error",
                0,
                3,
                (arguments, bounds) -> {
                    throw new ExprEvalException("fn:error is called");
                });
    }
}
