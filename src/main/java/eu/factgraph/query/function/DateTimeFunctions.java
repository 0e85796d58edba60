package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Functions on dates and times: SPARQL 1.1 Query, 17.4.5; XPath Functions and Operators, 9. */
final class DateTimeFunctions {

    private static final int WIDEST_ZONE = 14 * 60;
    private static final List<XSDDatatype> YEARS =
            List.of(
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDgYear,
                    XSDDatatype.XSDgYearMonth);
    private static final List<XSDDatatype> MONTHS =
            List.of(
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDgYearMonth,
                    XSDDatatype.XSDgMonth,
                    XSDDatatype.XSDgMonthDay);
    private static final List<XSDDatatype> DAYS =
            List.of(
                    XSDDatatype.XSDdateTime,
                    XSDDatatype.XSDdate,
                    XSDDatatype.XSDgMonthDay,
                    XSDDatatype.XSDgDay);
    private static final List<XSDDatatype> TIMES =
            List.of(XSDDatatype.XSDdateTime, XSDDatatype.XSDtime);

    static final FunctionImplementation YEAR = part(YEARS, DateTimeFunctions::year);
    static final FunctionImplementation MONTH = part(MONTHS, DateTimeFunctions::month);
    static final FunctionImplementation DAY = part(DAYS, DateTimeFunctions::day);
    static final FunctionImplementation HOURS = part(TIMES, DateTimeFunctions::hours);
    static final FunctionImplementation MINUTES = part(TIMES, DateTimeFunctions::minutes);
    static final FunctionImplementation SECONDS = part(TIMES, DateTimeFunctions::seconds);

    private DateTimeFunctions() {}

    /** A part of what is of one of the types; years of durations are no years of dates. */
    static FunctionImplementation part(
            List<XSDDatatype> types, Function<DateTimeValue, NodeValue> part) {
        return (arguments, bounds) -> {
            DateTimeValue moment = DateTimeValue.of(arguments.get(0));
            if (!types.contains(moment.type())) {
                throw new ExprEvalException("Not of the right type: " + arguments.get(0));
            }
            return part.apply(moment);
        };
    }

    static NodeValue year(DateTimeValue moment) {
        return NodeValue.makeInteger(moment.day().getYear());
    }

    static NodeValue month(DateTimeValue moment) {
        return NodeValue.makeInteger(moment.day().getMonthValue());
    }

    static NodeValue day(DateTimeValue moment) {
        return NodeValue.makeInteger(moment.day().getDayOfMonth());
    }

    static NodeValue hours(DateTimeValue moment) {
        return NodeValue.makeInteger(moment.part(3600, 24));
    }

    static NodeValue minutes(DateTimeValue moment) {
        return NodeValue.makeInteger(moment.part(60, 60));
    }

    static NodeValue seconds(DateTimeValue moment) {
        return NodeValue.makeDecimal(moment.seconds().remainder(BigDecimal.valueOf(60)));
    }

    static NodeValue zone(DateTimeValue moment) {
        if (!moment.hasZone()) {
            throw new ExprEvalException("It has no time zone");
        }
        return DurationValue.ofSeconds(BigDecimal.valueOf(moment.zoneMinutes() * 60L)).asLiteral();
    }

    static NodeValue zone(List<NodeValue> arguments, EvaluationLimits bounds) {
        return zone(DateTimeValue.of(arguments.get(0)));
    }

    static NodeValue zoneAsWritten(List<NodeValue> arguments, EvaluationLimits bounds) {
        return NodeValue.makeString(DateTimeValue.of(arguments.get(0)).zone());
    }

    /** fn:dateTime. */
    static NodeValue dateAndTime(List<NodeValue> arguments, EvaluationLimits bounds) {
        DateTimeValue date = DateTimeValue.of(arguments.get(0));
        DateTimeValue time = DateTimeValue.of(arguments.get(1));
        if (!date.type().equals(XSDDatatype.XSDdate) || !time.type().equals(XSDDatatype.XSDtime)) {
            throw new ExprEvalException("fn:dateTime takes a date and a time");
        }
        if (date.hasZone() && time.hasZone() && date.zoneMinutes() != time.zoneMinutes()) {
            throw new ExprEvalException("The date and the time have two time zones");
        }
        String zone = date.hasZone() ? date.zone() : time.zone();
        return new DateTimeValue(XSDDatatype.XSDdateTime, date.day(), time.seconds(), zone)
                .asLiteral();
    }

    /** fn:adjust-dateTime-to-timezone and its kin; without a second argument, to UTC. */
    static FunctionImplementation adjusted(XSDDatatype type) {
        return (arguments, bounds) -> {
            DateTimeValue moment = DateTimeValue.of(arguments.get(0));
            if (!Objects.equals(moment.type(), type)) {
                throw new ExprEvalException("Not of type " + type.getURI());
            }
            int minutes = arguments.size() < 2 ? 0 : minutes(DurationValue.of(arguments.get(1)));
            String zone = DateTimeFormat.zone(minutes);
            if (!moment.hasZone()) {
                return moment.inZone(zone).asLiteral();
            }
            long later = (minutes - moment.zoneMinutes()) * 60L;
            return moment.plus(DurationValue.ofSeconds(BigDecimal.valueOf(later)))
                    .inZone(zone)
                    .asLiteral();
        };
    }

    private static int minutes(DurationValue zone) {
        BigDecimal minutes = NumericFunctions.quotient(zone.seconds(), BigDecimal.valueOf(60));
        boolean isZone =
                zone.type().equals(DurationValue.SECONDS)
                        && minutes.remainder(BigDecimal.ONE).signum() == 0
                        && minutes.abs().compareTo(BigDecimal.valueOf(WIDEST_ZONE)) <= 0;
        if (!isZone) {
            throw new ExprEvalException("No time zone is as far from UTC");
        }
        return minutes.intValueExact();
    }
}
