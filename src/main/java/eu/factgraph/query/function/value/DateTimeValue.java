package eu.factgraph.query.function.value;

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
 * A date or time as defined by XML Schema 1.1: there is a year 0, and 24:00:00 is the start of the
 * next day.
 *
 * @param type xsd:dateTime, xsd:date, xsd:time, or a type such as xsd:gYear
 * @param day for xsd:time, an arbitrary one
 * @param seconds since midnight
 * @param zone as it is written; empty if there is none
 */
public record DateTimeValue(XSDDatatype type, LocalDate day, BigDecimal seconds, String zone) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal MAX_OFFSETS = BigDecimal.valueOf(14L * 3600);
    private static final LocalDate ANY_DAY = LocalDate.of(1972, 12, 31);
    private static final String SPACE = "[ \\t\\r\\n]*";
    private static final String YEAR = "(?<year>-?\\d{4,9})";
    private static final String DATE = YEAR + "-(?<month>\\d\\d)-(?<day>\\d\\d)";
    private static final String TIME =
            "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d(\\.\\d+)?)";
    private static final String ZONE = "(?<zone>Z|[+-]\\d\\d:\\d\\d)?";
    private static final Map<RDFDatatype, Pattern> FORMS =
            Map.of(
                    XSDDatatype.XSDdateTime, form(DATE + "T" + TIME),
                    XSDDatatype.XSDdateTimeStamp, form(DATE + "T" + TIME),
                    XSDDatatype.XSDdate, form(DATE),
                    XSDDatatype.XSDtime, form(TIME),
                    XSDDatatype.XSDgYear, form(YEAR),
                    XSDDatatype.XSDgYearMonth, form(YEAR + "-(?<month>\\d\\d)"),
                    XSDDatatype.XSDgMonth, form("--(?<month>\\d\\d)"),
                    XSDDatatype.XSDgMonthDay, form("--(?<month>\\d\\d)-(?<day>\\d\\d)"),
                    XSDDatatype.XSDgDay, form("---(?<day>\\d\\d)"));

    private static Pattern form(String withoutZone) {
        return Pattern.compile(SPACE + withoutZone + ZONE + SPACE);
    }

    public static boolean isTemporal(NodeValue value) {
        return value.isLiteral() && FORMS.containsKey(value.asNode().getLiteralDatatype());
    }

    /**
     * @throws ExprEvalException if the value is not a valid date or time
     */
    public static DateTimeValue of(NodeValue value) {
        if (!isTemporal(value)) {
            throw new ExprEvalException("Not a valid date or time: " + value);
        }
        RDFDatatype type = value.asNode().getLiteralDatatype();
        Matcher form = FORMS.get(type).matcher(value.asNode().getLiteralLexicalForm());
        if (!form.matches() || !value.asNode().getLiteral().isWellFormed()) {
            throw new ExprEvalException("Not a valid date or time: " + value);
        }
        try {
            return of((XSDDatatype) type, form);
        } catch (DateTimeException invalid) {
            throw new ExprEvalException("Not a valid date: " + value, invalid);
        }
    }

    private static DateTimeValue of(XSDDatatype type, Matcher form) {
        String zone = form.group("zone") == null ? "" : form.group("zone");
        boolean endsWithMonth =
                type.equals(XSDDatatype.XSDgYearMonth) || type.equals(XSDDatatype.XSDgMonth);
        LocalDate day =
                LocalDate.of(
                        number(form, "year", ANY_DAY.getYear()),
                        number(form, "month", ANY_DAY.getMonthValue()),
                        number(form, "day", endsWithMonth ? 1 : ANY_DAY.getDayOfMonth()));
        if (!form.pattern().pattern().contains("hour")) {
            return new DateTimeValue(type, day, BigDecimal.ZERO, zone);
        }
        BigDecimal seconds =
                new BigDecimal(form.group("second"))
                        .add(BigDecimal.valueOf(number(form, "hour", 0) * 3600L))
                        .add(BigDecimal.valueOf(number(form, "minute", 0) * 60L));
        return new DateTimeValue(type, day, seconds, zone).normalized();
    }

    private static int number(Matcher form, String group, int fallback) {
        return form.pattern().pattern().contains("<" + group + ">")
                ? Integer.parseInt(form.group(group))
                : fallback;
    }

    /** Moves whole days from the seconds to the date; xsd:time drops them. */
    private DateTimeValue normalized() {
        BigDecimal days = seconds.divide(DAY, 0, RoundingMode.FLOOR);
        BigDecimal rest = seconds.subtract(days.multiply(DAY));
        boolean isTime = type.equals(XSDDatatype.XSDtime);
        return new DateTimeValue(
                type, isTime ? ANY_DAY : day.plusDays(days.longValueExact()), rest, zone);
    }

    /**
     * @throws ExprEvalException if the result is out of range
     */
    public DateTimeValue plus(DurationValue duration) {
        try {
            return new DateTimeValue(
                            type,
                            day.plusMonths(duration.months().longValueExact()),
                            seconds.add(duration.seconds()),
                            zone)
                    .normalized();
        } catch (DateTimeException | ArithmeticException overflow) {
            throw new ExprEvalException("The date is out of range", overflow);
        }
    }

    public boolean hasZone() {
        return !zone.isEmpty();
    }

    public int zoneMinutes() {
        if (zone.isEmpty() || zone.equals("Z")) {
            return 0;
        }
        int minutes =
                Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(4));
        return zone.startsWith("-") ? -minutes : minutes;
    }

    public DateTimeValue withZone(String other) {
        return new DateTimeValue(type, day, seconds, other);
    }

    /** Seconds since 1970; for a date, of the start of the day. */
    public BigDecimal instant() {
        return BigDecimal.valueOf(day.toEpochDay())
                .multiply(DAY)
                .add(seconds)
                .subtract(BigDecimal.valueOf(zoneMinutes() * 60L));
    }

    /**
     * XML Schema 1.0 part 2, 3.2.7.4: a value without a zone may be off by up to 14 hours.
     *
     * @throws ExprEvalException if the order depends on an unknown zone, or the two have different
     *     types
     */
    public int compareTo(DateTimeValue other) {
        if (!type.equals(other.type)) {
            throw new ExprEvalException("Cannot compare " + type + " and " + other.type);
        }
        BigDecimal difference = instant().subtract(other.instant());
        if (hasZone() != other.hasZone() && difference.abs().compareTo(MAX_OFFSETS) <= 0) {
            throw new ExprEvalException("Only one of the values has a time zone");
        }
        return difference.signum();
    }

    public BigInteger part(int divisor, int modulus) {
        return seconds.toBigInteger()
                .divide(BigInteger.valueOf(divisor))
                .mod(BigInteger.valueOf(modulus));
    }

    /** In canonical form (XML Schema 1.1 part 2, 3.3.7.2). */
    public NodeValue asLiteral() {
        return NodeValue.makeNode(DateTimeFormat.format(this), type);
    }
}
