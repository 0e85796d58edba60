package eu.factgraph.query.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Functions on dates and times: SPARQL 1.1 Query, 17.4.5; XPath Functions and Operators, 9. */
final class Instants {

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

    static final Implementation YEAR = part(YEARS, Instants::year);
    static final Implementation MONTH = part(MONTHS, Instants::month);
    static final Implementation DAY = part(DAYS, Instants::day);
    static final Implementation HOURS = part(TIMES, Instants::hours);
    static final Implementation MINUTES = part(TIMES, Instants::minutes);
    static final Implementation SECONDS = part(TIMES, Instants::seconds);

    private Instants() {}

    /** A part of what is of one of the types; years of durations are no years of dates. */
    static Implementation part(List<XSDDatatype> types, Function<Moment, NodeValue> part) {
        return (arguments, bounds) -> {
            Moment moment = Moment.of(arguments.get(0));
            if (!types.contains(moment.type())) {
                throw new ExprEvalException("Not of the right type: " + arguments.get(0));
            }
            return part.apply(moment);
        };
    }

    static NodeValue year(Moment moment) {
        return NodeValue.makeInteger(moment.day().getYear());
    }

    static NodeValue month(Moment moment) {
        return NodeValue.makeInteger(moment.day().getMonthValue());
    }

    static NodeValue day(Moment moment) {
        return NodeValue.makeInteger(moment.day().getDayOfMonth());
    }

    static NodeValue hours(Moment moment) {
        return NodeValue.makeInteger(moment.part(3600, 24));
    }

    static NodeValue minutes(Moment moment) {
        return NodeValue.makeInteger(moment.part(60, 60));
    }

    static NodeValue seconds(Moment moment) {
        return NodeValue.makeDecimal(moment.seconds().remainder(BigDecimal.valueOf(60)));
    }

    static NodeValue zone(Moment moment) {
        if (!moment.hasZone()) {
            throw new ExprEvalException("It has no time zone");
        }
        return Span.ofSeconds(BigDecimal.valueOf(moment.zoneMinutes() * 60L)).asLiteral();
    }

    static NodeValue zone(List<NodeValue> arguments, Bounds bounds) {
        return zone(Moment.of(arguments.get(0)));
    }

    static NodeValue zoneAsWritten(List<NodeValue> arguments, Bounds bounds) {
        return NodeValue.makeString(Moment.of(arguments.get(0)).zone());
    }

    /** fn:dateTime. */
    static NodeValue dateAndTime(List<NodeValue> arguments, Bounds bounds) {
        Moment date = Moment.of(arguments.get(0));
        Moment time = Moment.of(arguments.get(1));
        if (!date.type().equals(XSDDatatype.XSDdate) || !time.type().equals(XSDDatatype.XSDtime)) {
            throw new ExprEvalException("fn:dateTime takes a date and a time");
        }
        if (date.hasZone() && time.hasZone() && date.zoneMinutes() != time.zoneMinutes()) {
            throw new ExprEvalException("The date and the time have two time zones");
        }
        String zone = date.hasZone() ? date.zone() : time.zone();
        return new Moment(XSDDatatype.XSDdateTime, date.day(), time.seconds(), zone).asLiteral();
    }

    /** fn:adjust-dateTime-to-timezone and its kin; without a second argument, to UTC. */
    static Implementation adjusted(XSDDatatype type) {
        return (arguments, bounds) -> {
            Moment moment = Moment.of(arguments.get(0));
            if (!Objects.equals(moment.type(), type)) {
                throw new ExprEvalException("Not of type " + type.getURI());
            }
            int minutes = arguments.size() < 2 ? 0 : minutes(Span.of(arguments.get(1)));
            String zone = MomentFormat.zone(minutes);
            if (!moment.hasZone()) {
                return moment.inZone(zone).asLiteral();
            }
            long later = (minutes - moment.zoneMinutes()) * 60L;
            return moment.plus(Span.ofSeconds(BigDecimal.valueOf(later))).inZone(zone).asLiteral();
        };
    }

    private static int minutes(Span zone) {
        BigDecimal minutes = Numbers.quotient(zone.seconds(), BigDecimal.valueOf(60));
        boolean isZone =
                zone.type().equals(Span.SECONDS)
                        && minutes.remainder(BigDecimal.ONE).signum() == 0
                        && minutes.abs().compareTo(BigDecimal.valueOf(WIDEST_ZONE)) <= 0;
        if (!isZone) {
            throw new ExprEvalException("No time zone is as far from UTC");
        }
        return minutes.intValueExact();
    }
}
