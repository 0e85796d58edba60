package eu.factgraph.page.index;

import eu.factgraph.files.ScopeCode;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import java.util.Locale;

/** The countries of Europe that have a place on a map, with a factsheet or without. */
public final class EuropeanCountries {

    /** EU codes. */
    public static final List<String> CODES =
            List.of(
                    "at", "be", "bg", "ch", "cy", "cz", "de", "dk", "ee", "el", "es", "fi", "fr",
                    "hr", "hu", "ie", "is", "it", "li", "lt", "lu", "lv", "me", "mk", "mt", "nl",
                    "no", "pl", "pt", "ro", "rs", "se", "si", "sk", "ua", "uk");

    private EuropeanCountries() {}

    /** The name of a country, with a link to its place if the graph has it. */
    public static DisplayLabel name(PageContext context, SeriesIndex series, String code) {
        if (series.of(code).isEmpty()) {
            return DisplayLabel.plain(localized(context, code));
        }
        DisplayLabel known = context.over(series.stores().all()).country(code);
        return known.lang() == null || !CODES.contains(code)
                ? known
                : new DisplayLabel(localized(context, code), known.href(), null);
    }

    /** The name of CLDR in the language of the visitor, where the graph has none. */
    public static String localized(PageContext context, String code) {
        return new Locale("", ScopeCode.iso(code))
                .getDisplayCountry(Locale.forLanguageTag(context.lang()));
    }
}
