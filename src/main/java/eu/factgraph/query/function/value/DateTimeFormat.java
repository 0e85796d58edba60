package eu.factgraph.query.function.value;

import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** The canonical form of dates and times: XML Schema 1.1 part 2, appendix E.3. */
public final class DateTimeFormat {

    private DateTimeFormat() {}

    public static String format(DateTimeValue value) {
        return format(value, value.type()) + zone(value);
    }

    /**
     * XPath Functions and Operators, 19.1.4.
     *
     * @throws ExprEvalException if {@code type} has components that the value lacks
     */
    public static NodeValue as(XSDDatatype type, DateTimeValue value) {
        boolean isDateTime = value.type().equals(XSDDatatype.XSDdateTime);
        boolean isDate = value.type().equals(XSDDatatype.XSDdate);
        boolean isCastable =
                isDateTime
                        || isDate && !type.equals(XSDDatatype.XSDtime)
                        || type.equals(value.type());
        if (!isCastable) {
            throw new ExprEvalException("Cannot cast " + value.type() + " to " + type);
        }
        return NodeValue.makeNode(format(value, type) + zone(value), type);
    }

    private static String format(DateTimeValue value, RDFDatatype type) {
        return switch (type.getURI().substring(XSDDatatype.XSD.length() + 1)) {
            case "dateTime", "dateTimeStamp" ->
                    year(value) + "-" + month(value) + "-" + day(value) + "T" + time(value);
            case "date" -> year(value) + "-" + month(value) + "-" + day(value);
            case "time" -> time(value);
            case "gYear" -> year(value);
            case "gYearMonth" -> year(value) + "-" + month(value);
            case "gMonth" -> "--" + month(value);
            case "gMonthDay" -> "--" + month(value) + "-" + day(value);
            case "gDay" -> "---" + day(value);
            default -> throw new IllegalArgumentException(type.getURI());
        };
    }

    private static String year(DateTimeValue value) {
        int year = value.day().getYear();
        return (year < 0 ? "-" : "") + String.format("%04d", Math.abs(year));
    }

    private static String month(DateTimeValue value) {
        return two(value.day().getMonthValue());
    }

    private static String day(DateTimeValue value) {
        return two(value.day().getDayOfMonth());
    }

    private static String time(DateTimeValue value) {
        BigDecimal seconds = value.seconds().remainder(BigDecimal.valueOf(60));
        String fraction = seconds.remainder(BigDecimal.ONE).stripTrailingZeros().toPlainString();
        return two(value.part(3600, 24).intValue())
                + ":"
                + two(value.part(60, 60).intValue())
                + ":"
                + two(seconds.intValue())
                + (fraction.startsWith("0.") ? fraction.substring(1) : "");
    }

    private static String zone(DateTimeValue value) {
        return value.hasZone() && value.zoneMinutes() == 0 ? "Z" : value.zone();
    }

    /** An offset in minutes from UTC. */
    public static String zone(int minutes) {
        int absolute = Math.abs(minutes);
        return minutes == 0
                ? "Z"
                : (minutes < 0 ? "-" : "+") + two(absolute / 60) + ":" + two(absolute % 60);
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }
}
