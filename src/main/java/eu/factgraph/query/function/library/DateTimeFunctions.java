package eu.factgraph.query.function.library;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdateTime;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgDay;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgMonth;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgMonthDay;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgYear;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDgYearMonth;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDtime;

import eu.factgraph.query.function.value.DateTimeFormat;
import eu.factgraph.query.function.value.DateTimeValue;
import eu.factgraph.query.function.value.DecimalArithmetic;
import eu.factgraph.query.function.value.DurationValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Functions on dates and times: SPARQL 1.1 Query, 17.4.5; XPath Functions and Operators, 9. */
final class DateTimeFunctions {

    private static final int MAX_OFFSET_MINUTES = 14 * 60;
    private static final Map<String, Function<DateTimeValue, NodeValue>> COMPONENTS =
            Map.of(
                    "year", value -> NodeValue.makeInteger(value.day().getYear()),
                    "month", value -> NodeValue.makeInteger(value.day().getMonthValue()),
                    "day", value -> NodeValue.makeInteger(value.day().getDayOfMonth()),
                    "hours", value -> NodeValue.makeInteger(value.part(3600, 24)),
                    "minutes", value -> NodeValue.makeInteger(value.part(60, 60)),
                    "seconds", DateTimeFunctions::seconds,
                    "timezone", DateTimeFunctions::timezone);

    static final FunctionImplementation YEAR =
            component("year", XSDdateTime, XSDdate, XSDgYear, XSDgYearMonth);
    static final FunctionImplementation MONTH =
            component("month", XSDdateTime, XSDdate, XSDgYearMonth, XSDgMonth, XSDgMonthDay);
    static final FunctionImplementation DAY =
            component("day", XSDdateTime, XSDdate, XSDgMonthDay, XSDgDay);
    static final FunctionImplementation HOURS = component("hours", XSDdateTime, XSDtime);
    static final FunctionImplementation MINUTES = component("minutes", XSDdateTime, XSDtime);
    static final FunctionImplementation SECONDS = component("seconds", XSDdateTime, XSDtime);

    private DateTimeFunctions() {}

    static FunctionImplementation component(String name, XSDDatatype... types) {
        return (arguments, limits) -> {
            DateTimeValue value = DateTimeValue.of(arguments.get(0));
            if (!List.of(types).contains(value.type())) {
                throw new ExprEvalException("Not a valid argument: " + arguments.get(0));
            }
            return COMPONENTS.get(name).apply(value);
        };
    }

    private static NodeValue seconds(DateTimeValue value) {
        return NodeValue.makeDecimal(value.seconds().remainder(BigDecimal.valueOf(60)));
    }

    private static NodeValue timezone(DateTimeValue value) {
        if (!value.hasZone()) {
            throw new ExprEvalException("The value has no time zone");
        }
        return DurationValue.ofSeconds(BigDecimal.valueOf(value.zoneMinutes() * 60L)).asLiteral();
    }

    static NodeValue timezone(List<NodeValue> arguments, EvaluationLimits limits) {
        return timezone(DateTimeValue.of(arguments.get(0)));
    }

    static NodeValue tz(List<NodeValue> arguments, EvaluationLimits limits) {
        return NodeValue.makeString(DateTimeValue.of(arguments.get(0)).zone());
    }

    /** fn:dateTime. */
    static NodeValue dateTime(List<NodeValue> arguments, EvaluationLimits limits) {
        DateTimeValue date = DateTimeValue.of(arguments.get(0));
        DateTimeValue time = DateTimeValue.of(arguments.get(1));
        if (!date.type().equals(XSDdate) || !time.type().equals(XSDtime)) {
            throw new ExprEvalException("fn:dateTime takes a date and a time");
        }
        if (date.hasZone() && time.hasZone() && date.zoneMinutes() != time.zoneMinutes()) {
            throw new ExprEvalException("The date and the time have different time zones");
        }
        String zone = date.hasZone() ? date.zone() : time.zone();
        return new DateTimeValue(XSDdateTime, date.day(), time.seconds(), zone).asLiteral();
    }

    /** fn:adjust-dateTime-to-timezone and the like; without a second argument, to UTC. */
    static FunctionImplementation adjust(XSDDatatype type) {
        return (arguments, limits) -> {
            DateTimeValue value = DateTimeValue.of(arguments.get(0));
            if (!Objects.equals(value.type(), type)) {
                throw new ExprEvalException("Not of type " + type.getURI());
            }
            int minutes = arguments.size() < 2 ? 0 : minutes(DurationValue.of(arguments.get(1)));
            String zone = DateTimeFormat.zone(minutes);
            if (!value.hasZone()) {
                return value.withZone(zone).asLiteral();
            }
            long shift = (minutes - value.zoneMinutes()) * 60L;
            return value.plus(DurationValue.ofSeconds(BigDecimal.valueOf(shift)))
                    .withZone(zone)
                    .asLiteral();
        };
    }

    private static int minutes(DurationValue zone) {
        BigDecimal minutes = DecimalArithmetic.divide(zone.seconds(), BigDecimal.valueOf(60));
        boolean isZone =
                zone.type().equals(DurationValue.DAY_TIME)
                        && minutes.remainder(BigDecimal.ONE).signum() == 0
                        && minutes.abs().compareTo(BigDecimal.valueOf(MAX_OFFSET_MINUTES)) <= 0;
        if (!isZone) {
            throw new ExprEvalException("Not a valid time zone offset: " + zone.text());
        }
        return minutes.intValueExact();
    }
}
