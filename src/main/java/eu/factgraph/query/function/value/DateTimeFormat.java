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
        int signed = value.day().getYear();
        String year = (signed < 0 ? "-" : "") + String.format("%04d", Math.abs(signed));
        String month = String.format("%02d", value.day().getMonthValue());
        String day = String.format("%02d", value.day().getDayOfMonth());
        return switch (type.getURI().substring(XSDDatatype.XSD.length() + 1)) {
            case "dateTime", "dateTimeStamp" -> year + "-" + month + "-" + day + "T" + time(value);
            case "date" -> year + "-" + month + "-" + day;
            case "time" -> time(value);
            case "gYear" -> year;
            case "gYearMonth" -> year + "-" + month;
            case "gMonth" -> "--" + month;
            case "gMonthDay" -> "--" + month + "-" + day;
            case "gDay" -> "---" + day;
            default -> throw new IllegalArgumentException(type.getURI());
        };
    }

    private static String time(DateTimeValue value) {
        BigDecimal seconds = value.seconds().remainder(BigDecimal.valueOf(60));
        String fraction = seconds.remainder(BigDecimal.ONE).stripTrailingZeros().toPlainString();
        return String.format(
                        "%02d:%02d:%02d",
                        value.part(3600, 24), value.part(60, 60), seconds.toBigInteger())
                + (fraction.startsWith("0.") ? fraction.substring(1) : "");
    }

    private static String zone(DateTimeValue value) {
        return value.hasZone() && value.zoneMinutes() == 0 ? "Z" : value.zone();
    }

    /** An offset in minutes from UTC. */
    public static String zone(int minutes) {
        int absolute = Math.abs(minutes);
        String sign = minutes < 0 ? "-" : "+";
        return minutes == 0
                ? "Z"
                : String.format("%s%02d:%02d", sign, absolute / 60, absolute % 60);
    }
}
