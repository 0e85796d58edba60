package eu.factgraph.query.function;

import java.math.BigDecimal;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Dates and times as text: XML Schema 1.1 part 2, appendix E.3. */
final class DateTimeFormat {

    private DateTimeFormat() {}

    static String format(DateTimeValue moment) {
        return format(moment, moment.type()) + zone(moment);
    }

    /**
     * XPath Functions and Operators, 19.1.4.
     *
     * @throws ExprEvalException if {@code type} has parts that the moment has not
     */
    static NodeValue as(XSDDatatype type, DateTimeValue moment) {
        boolean isDateTime = moment.type().equals(XSDDatatype.XSDdateTime);
        boolean isDate = moment.type().equals(XSDDatatype.XSDdate);
        boolean isPart =
                isDateTime
                        || isDate && !type.equals(XSDDatatype.XSDtime)
                        || type.equals(moment.type());
        if (!isPart) {
            throw new ExprEvalException("No " + type + " is in " + moment.type());
        }
        return NodeValue.makeNode(format(moment, type) + zone(moment), type);
    }

    private static String format(DateTimeValue moment, RDFDatatype type) {
        return switch (type.getURI().substring(XSDDatatype.XSD.length() + 1)) {
            case "dateTime", "dateTimeStamp" ->
                    year(moment) + "-" + month(moment) + "-" + day(moment) + "T" + time(moment);
            case "date" -> year(moment) + "-" + month(moment) + "-" + day(moment);
            case "time" -> time(moment);
            case "gYear" -> year(moment);
            case "gYearMonth" -> year(moment) + "-" + month(moment);
            case "gMonth" -> "--" + month(moment);
            case "gMonthDay" -> "--" + month(moment) + "-" + day(moment);
            case "gDay" -> "---" + day(moment);
            default -> throw new IllegalArgumentException(type.getURI());
        };
    }

    private static String year(DateTimeValue moment) {
        int year = moment.day().getYear();
        return (year < 0 ? "-" : "") + String.format("%04d", Math.abs(year));
    }

    private static String month(DateTimeValue moment) {
        return two(moment.day().getMonthValue());
    }

    private static String day(DateTimeValue moment) {
        return two(moment.day().getDayOfMonth());
    }

    private static String time(DateTimeValue moment) {
        BigDecimal seconds = moment.seconds().remainder(BigDecimal.valueOf(60));
        String fraction = seconds.remainder(BigDecimal.ONE).stripTrailingZeros().toPlainString();
        return two(moment.part(3600, 24).intValue())
                + ":"
                + two(moment.part(60, 60).intValue())
                + ":"
                + two(seconds.intValue())
                + (fraction.startsWith("0.") ? fraction.substring(1) : "");
    }

    private static String zone(DateTimeValue moment) {
        return moment.hasZone() && moment.zoneMinutes() == 0 ? "Z" : moment.zone();
    }

    /**
     * @param minutes from UTC
     */
    static String zone(int minutes) {
        int absolute = Math.abs(minutes);
        return minutes == 0
                ? "Z"
                : (minutes < 0 ? "-" : "+") + two(absolute / 60) + ":" + two(absolute % 60);
    }

    private static String two(int number) {
        return String.format("%02d", number);
    }
}
