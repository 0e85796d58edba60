package eu.factgraph.extraction.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date in a text.
 *
 * @param iso as precise as it is printed: a year, a month or a day
 */
record PrintedDate(String iso, int start, int end) {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2099;
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.–-])(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?"
                            + "(?:(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
                            + "|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?"
                            + "(?: (?<later>\\d{1,2})(?:st|nd|rd|th)?,)?(?: of)?,? )"
                            + "(?<year>\\d{4})(?![\\p{L}\\p{N}/–-])"
                            + "|(?<![\\p{L}\\p{N}/.–-])(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\. ?(?<y>\\d{4})"
                            + "(?![\\p{L}\\p{N}/–-])"
                            + "|(?<![\\p{L}\\p{N}/.,–-])(?<only>(?:1[89]|20)\\d{2})(?![\\p{L}\\p{N}/–-])");

    /** The dates of a text, in order; neither numbers of acts nor periods. */
    static List<PrintedDate> in(String plain) {
        return DATE.matcher(plain).results().flatMap(found -> of(found).stream()).toList();
    }

    private static Optional<PrintedDate> of(MatchResult found) {
        return iso(found).map(iso -> new PrintedDate(iso, found.start(), found.end()));
    }

    private static Optional<String> iso(MatchResult found) {
        try {
            if (found.group(8) != null) {
                return Optional.of(found.group(8));
            }
            if (found.group(5) != null) {
                return Optional.of(day(found.group(7), found.group(6), found.group(5)));
            }
            String day = found.group(1) != null ? found.group(1) : found.group(3);
            int month = month(found.group(2));
            int year = Integer.parseInt(found.group(4));
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return Optional.empty();
            }
            return Optional.of(
                    day == null
                            ? YearMonth.of(year, month).toString()
                            : LocalDate.of(year, month, Integer.parseInt(day)).toString());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                .toString();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    boolean isFull() {
        return iso.length() > "2018-05".length();
    }

    Year year() {
        return Year.parse(iso.substring(0, 4));
    }
}
