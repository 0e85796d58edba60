package eu.factgraph.search.text;

import eu.factgraph.dataset.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds dates in folded texts: 2019-04-03, 03/04/2019 (the day first), 3 April 2019, April 3, 2019
 * and April 2019, with the months in the languages of the pages.
 */
final class DateFinder {

    private static final Map<String, Integer> MONTHS = months();
    private static final int LAST_MONTH = 12;

    private static final String MONTH =
            MONTHS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.joining("|", "(", ")\\b\\.?"));

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|er|e)?\\.?";
    private static final String YEAR = "(\\d{4})(?!\\d)";

    private static final List<DateForm> FORMS =
            List.of(
                    form(
                            "(?<![\\d/-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])",
                            date -> date(date.group(1), date.group(2), date.group(3))),
                    form(
                            "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR,
                            date -> numeric(date.group(1), date.group(3), date.group(4))),
                    form(
                            "(?<!\\d)" + DAY + "\\s+(?:of\\s+|de\\s+)?" + MONTH + ",?\\s+" + YEAR,
                            date -> date(date.group(3), month(date.group(2)), date.group(1))),
                    form(
                            "\\b" + MONTH + "\\s+" + DAY + ",?\\s+" + YEAR,
                            date -> date(date.group(3), month(date.group(1)), date.group(2))),
                    form(
                            "\\b" + MONTH + ",?\\s+" + YEAR,
                            date -> month(date.group(2), month(date.group(1)))),
                    form(
                            "(?<![\\d/-])(\\d{4})-(\\d{2})(?![\\d-])",
                            date -> month(date.group(1), date.group(2))));

    private DateFinder() {}

    private record DateForm(Pattern pattern, Function<MatchResult, Optional<String>> date) {}

    private static DateForm form(String pattern, Function<MatchResult, Optional<String>> date) {
        return new DateForm(Pattern.compile(pattern), date);
    }

    static Stream<FoundValue> in(String folded) {
        return FORMS.stream()
                .flatMap(
                        form ->
                                form.pattern()
                                        .matcher(folded)
                                        .results()
                                        .flatMap(match -> found(match, form).stream()));
    }

    private static Optional<FoundValue> found(MatchResult match, DateForm form) {
        return form.date()
                .apply(match)
                .map(key -> List.of(new SearchValue(ValueKind.DATE, key)))
                .map(values -> new FoundValue(values, match.start(), match.end()));
    }

    /** The day first, unless only the second number can be one. */
    private static Optional<String> numeric(String first, String second, String year) {
        return Integer.parseInt(second) > LAST_MONTH
                ? date(year, first, second)
                : date(year, second, first);
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day))
                            .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(String year, String month) {
        try {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name));
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (Month month : Month.values()) {
            for (String language : Language.tags()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    months.put(TextFolding.fold(name).replace(".", ""), month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
