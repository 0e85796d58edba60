package eu.factgraph.extraction.highlight;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The day or month of the event that a paragraph is about: the one that it begins with, or that
 * follows the verb of the event. A paragraph with more than one such date has none.
 */
public final class EventDate {

    private static final String MONTH =
            Arrays.stream(Month.values())
                    .map(Month::name)
                    .collect(Collectors.joining("|", "(", ")"));

    private static final String DATE =
            "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>%s) (?<year>20\\d\\d)(?!\\d)"
                    .formatted(MONTH);

    private static final Pattern FIRST =
            Pattern.compile("(?:^|[.;] )(?:On|In) (?i:" + DATE + ")\\b");

    private static final Pattern ANY = Pattern.compile("(?i)" + DATE);

    private static final Pattern RELATIVE = Pattern.compile("(?i)\\b(?:which|that|who)\\b");

    private final Pattern afterVerb;

    /**
     * @param verbs rows of {@code event-verbs.tsv}
     */
    public EventDate(List<List<String>> verbs) {
        String words = verbs.stream().map(row -> row.get(0)).collect(Collectors.joining("|"));
        afterVerb = Pattern.compile("(?i)\\b(?:%s) (?:on|in) %s".formatted(words, DATE));
    }

    /** An ISO 8601 date of the day or month. */
    public Optional<String> of(String paragraph) {
        List<MatchResult> first = FIRST.matcher(paragraph).results().toList();
        if (!first.isEmpty()) {
            boolean isOne = first.size() == 1 && first.get(0).start() == 0;
            return isOne ? iso(FIRST.matcher(paragraph)) : Optional.empty();
        }
        boolean isOnly = ANY.matcher(paragraph).results().count() == 1;
        Matcher verb = afterVerb.matcher(paragraph);
        return isOnly && verb.find() && !isOfAnother(paragraph.substring(0, verb.start()))
                ? iso(afterVerb.matcher(paragraph))
                : Optional.empty();
    }

    /** Whether the verb belongs to a relative clause, which is about something else. */
    private static boolean isOfAnother(String before) {
        String sentence = before.substring(before.lastIndexOf(". ") + 1);
        return RELATIVE.matcher(sentence).find();
    }

    private static Optional<String> iso(Matcher found) {
        if (!found.find()) {
            return Optional.empty();
        }
        Month month = Month.valueOf(found.group("month").toUpperCase(Locale.ROOT));
        String date = "%s-%02d".formatted(found.group("year"), month.getValue());
        if (found.group("day") == null) {
            return Optional.of(date);
        }
        int day = Integer.parseInt(found.group("day"));
        boolean isDay = day > 0 && day <= YearMonth.parse(date).lengthOfMonth();
        return isDay ? Optional.of(date + "-%02d".formatted(day)) : Optional.empty();
    }
}
