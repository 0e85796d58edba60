package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A date, a time, or both, as XML Schema 1.1 has them: there is a year 0, and 24:00:00 is the start
 * of the next day.
 *
 * @param type xsd:dateTime, xsd:date, xsd:time or one of their parts
 * @param day of a time, any one
 * @param seconds since midnight
 * @param zone as it is written; empty if it has none
 */
record DateTimeValue(XSDDatatype type, LocalDate day, BigDecimal seconds, String zone) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal WIDEST_ZONES = BigDecimal.valueOf(14L * 3600);
    private static final LocalDate ANY_DAY = LocalDate.of(1972, 12, 31);
    private static final String YEAR = "(?<year>-?\\d{4,9})";
    private static final String DATE = YEAR + "-(?<month>\\d\\d)-(?<day>\\d\\d)";
    private static final String TIME =
            "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d(\\.\\d+)?)";
    private static final String ZONE = "(?<zone>Z|[+-]\\d\\d:\\d\\d)?";
    private static final Map<RDFDatatype, Pattern> FORMS =
            Map.of(
                    XSDDatatype.XSDdateTime, Pattern.compile(DATE + "T" + TIME + ZONE),
                    XSDDatatype.XSDdateTimeStamp, Pattern.compile(DATE + "T" + TIME + ZONE),
                    XSDDatatype.XSDdate, Pattern.compile(DATE + ZONE),
                    XSDDatatype.XSDtime, Pattern.compile(TIME + ZONE),
                    XSDDatatype.XSDgYear, Pattern.compile(YEAR + ZONE),
                    XSDDatatype.XSDgYearMonth, Pattern.compile(YEAR + "-(?<month>\\d\\d)" + ZONE),
                    XSDDatatype.XSDgMonth, Pattern.compile("--(?<month>\\d\\d)" + ZONE),
                    XSDDatatype.XSDgMonthDay,
                            Pattern.compile("--(?<month>\\d\\d)-(?<day>\\d\\d)" + ZONE),
                    XSDDatatype.XSDgDay, Pattern.compile("---(?<day>\\d\\d)" + ZONE));

    static boolean isMoment(NodeValue value) {
        return value.isLiteral() && FORMS.containsKey(value.asNode().getLiteralDatatype());
    }

    /**
     * @throws ExprEvalException if the literal is none, or a day that no calendar has
     */
    static DateTimeValue of(NodeValue value) {
        if (!isMoment(value)) {
            throw new ExprEvalException("Neither date nor time: " + value);
        }
        RDFDatatype type = value.asNode().getLiteralDatatype();
        Matcher form =
                FORMS.get(type)
                        .matcher(
                                StringFunctions.normalizedSpace(
                                        value.asNode().getLiteralLexicalForm()));
        if (!form.matches() || !value.asNode().getLiteral().isWellFormed()) {
            throw new ExprEvalException("Neither date nor time: " + value);
        }
        try {
            return of((XSDDatatype) type, form);
        } catch (DateTimeException none) {
            throw new ExprEvalException("No such day: " + value, none);
        }
    }

    private static DateTimeValue of(XSDDatatype type, Matcher form) {
        String zone = form.group("zone") == null ? "" : form.group("zone");
        LocalDate day =
                LocalDate.of(
                        number(form, "year", ANY_DAY.getYear()),
                        number(form, "month", ANY_DAY.getMonthValue()),
                        number(
                                form,
                                "day",
                                type.equals(XSDDatatype.XSDgYearMonth)
                                                || type.equals(XSDDatatype.XSDgMonth)
                                        ? 1
                                        : ANY_DAY.getDayOfMonth()));
        if (!form.pattern().pattern().contains("hour")) {
            return new DateTimeValue(type, day, BigDecimal.ZERO, zone);
        }
        BigDecimal seconds =
                new BigDecimal(form.group("second"))
                        .add(BigDecimal.valueOf(number(form, "hour", 0) * 3600L))
                        .add(BigDecimal.valueOf(number(form, "minute", 0) * 60L));
        return new DateTimeValue(type, day, seconds, zone).normalized();
    }

    private static int number(Matcher form, String part, int otherwise) {
        return form.pattern().pattern().contains("<" + part + ">")
                ? Integer.parseInt(form.group(part))
                : otherwise;
    }

    /** Full days of its seconds become days; those of a time are dropped, those of a date rest. */
    private DateTimeValue normalized() {
        BigDecimal days = seconds.divide(DAY, 0, RoundingMode.FLOOR);
        BigDecimal rest = seconds.subtract(days.multiply(DAY));
        boolean isTime = type.equals(XSDDatatype.XSDtime);
        return new DateTimeValue(
                type, isTime ? ANY_DAY : day.plusDays(days.longValueExact()), rest, zone);
    }

    /**
     * @throws ExprEvalException if no calendar goes as far
     */
    DateTimeValue plus(DurationValue span) {
        try {
            return new DateTimeValue(
                            type,
                            day.plusMonths(span.months().longValueExact()),
                            seconds.add(span.seconds()),
                            zone)
                    .normalized();
        } catch (DateTimeException | ArithmeticException far) {
            throw new ExprEvalException("No calendar goes as far", far);
        }
    }

    boolean hasZone() {
        return !zone.isEmpty();
    }

    int zoneMinutes() {
        if (zone.isEmpty() || zone.equals("Z")) {
            return 0;
        }
        int minutes =
                Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(4));
        return zone.startsWith("-") ? -minutes : minutes;
    }

    DateTimeValue inZone(String other) {
        return new DateTimeValue(type, day, seconds, other);
    }

    /** Seconds since 1970, of its start if it is a day. */
    BigDecimal instant() {
        return BigDecimal.valueOf(day.toEpochDay())
                .multiply(DAY)
                .add(seconds)
                .subtract(BigDecimal.valueOf(zoneMinutes() * 60L));
    }

    /**
     * XML Schema 1.0 part 2, 3.2.7.4: without its zone, a moment is anywhere within 14 hours.
     *
     * @throws ExprEvalException if the order depends on a zone that is not known, or the two are of
     *     different types
     */
    int compareTo(DateTimeValue other) {
        if (!type.equals(other.type)) {
            throw new ExprEvalException("Not comparable: " + type + " and " + other.type);
        }
        BigDecimal apart = instant().subtract(other.instant());
        if (hasZone() != other.hasZone() && apart.abs().compareTo(WIDEST_ZONES) <= 0) {
            throw new ExprEvalException("Only one of the two has a time zone");
        }
        return apart.signum();
    }

    BigInteger part(int divisor, int modulus) {
        return seconds.toBigInteger()
                .divide(BigInteger.valueOf(divisor))
                .mod(BigInteger.valueOf(modulus));
    }

    /** Canonical (XML Schema 1.1 part 2, 3.3.7.2). */
    NodeValue asLiteral() {
        return NodeValue.makeNode(DateTimeFormat.format(this), type);
    }
}
