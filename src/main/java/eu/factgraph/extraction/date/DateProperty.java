package eu.factgraph.extraction.date;

import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.date.DateVerb.Happening;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says with which properties what happened to a thing is stated. */
final class DateProperty {

    private static final String VAGUE = "dct:date";

    private DateProperty() {}

    /** Values by property, as prefixed names. */
    static Map<String, Term> of(ThingType type, Map<Happening, PrintedDate> dates) {
        return switch (type) {
            case ACT -> ofAct(dates);
            case POLICY ->
                    first(VAGUE, dates.get(Happening.ADOPTED), dates.get(Happening.LAUNCHED));
            case SYSTEM, REGISTER -> first("dct:available", dates.get(Happening.LAUNCHED), null);
            default -> Map.of();
        };
    }

    private static Map<String, Term> first(String property, PrintedDate one, PrintedDate other) {
        PrintedDate date = one == null ? other : one;
        return date == null ? Map.of() : Map.of(property, Term.date(date.iso()));
    }

    private static Map<String, Term> ofAct(Map<Happening, PrintedDate> dates) {
        var values = new LinkedHashMap<String, Term>();
        PrintedDate adopted = dates.get(Happening.ADOPTED);
        PrintedDate inForce = dates.get(Happening.IN_FORCE);
        if (adopted != null) {
            values.put(adopted.isFull() ? "eli:date_document" : VAGUE, Term.date(adopted.iso()));
        }
        if (inForce != null && inForce.isFull()) {
            values.put("eli:first_date_entry_in_force", Term.date(inForce.iso()));
        } else if (inForce != null && adopted == null) {
            values.put(VAGUE, Term.date(inForce.iso()));
            values.put("def:dateAsStated", Term.english("in force from " + inForce.iso()));
        }
        PrintedDate published = dates.get(Happening.PUBLISHED);
        if (published != null && published.isFull()) {
            values.put("eli:date_publication", Term.date(published.iso()));
        }
        PrintedDate amended = dates.get(Happening.AMENDED);
        if (amended != null) {
            values.put("def:lastAmended", Term.date(amended.year().toString()));
        }
        return values;
    }
}
