package eu.factgraph.page.compare;

import eu.factgraph.page.index.EuropeanCountries;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A country in a form, with whether the selection has a factsheet of it. */
public record CountryChoice(String code, DisplayLabel name, boolean hasSheet, boolean chosen) {

    /** All that may be compared, by name. */
    static List<CountryChoice> all(
            PageContext context, SeriesIndex series, Collection<String> chosen) {
        return ComparedCountry.codes(series).stream()
                .map(
                        code ->
                                new CountryChoice(
                                        code,
                                        ComparedCountry.name(context, code),
                                        series.selected().containsKey(code),
                                        chosen.contains(code)))
                .sorted(
                        Comparator.comparing(
                                country -> country.name().text(), context.messages().collator()))
                .toList();
    }

    /** The countries with a factsheet, by name, without the Union; all if none has one. */
    public static List<String> byDefault(PageContext context, SeriesIndex series) {
        List<String> all =
                all(context, series, List.of()).stream()
                        .filter(one -> EuropeanCountries.CODES.contains(one.code()))
                        .map(CountryChoice::code)
                        .toList();
        List<String> reported = all.stream().filter(series.selected()::containsKey).toList();
        return reported.isEmpty() ? all : reported;
    }
}
