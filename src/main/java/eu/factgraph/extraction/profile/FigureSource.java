package eu.factgraph.extraction.profile;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the figures of a sheet are from.
 *
 * @param publisher as printed
 * @param updated day or month of the last update, such as {@code 2019-03-15}
 */
public record FigureSource(String publisher, Optional<String> updated) {

    private static final Pattern UPDATE =
            Pattern.compile(
                    "(?i)last updated?:?\\s*(?:on\\s)?(?:(\\d{1,2})\\s)?(\\p{L}+)\\s(\\d{4})");

    /** The source of figures without an asterisk, if the line names just one. */
    public static Optional<FigureSource> of(String value) {
        List<String> unmarked =
                Arrays.stream(withoutBrackets(value).split(","))
                        .filter(name -> !name.contains("*"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return unmarked.size() == 1
                ? Optional.of(new FigureSource(unmarked.get(0), updated(value)))
                : Optional.empty();
    }

    /** The name of its document. */
    public String title() {
        return updated.map(date -> publisher + ", last update of " + spoken(date))
                .orElse(publisher);
    }

    /** The last part of its IRI. */
    public String slug() {
        return updated.map(date -> publisher + "-" + date).orElse(publisher);
    }

    private static String withoutBrackets(String value) {
        return value.replaceAll("\\([^()]*\\)", " ");
    }

    private static Optional<String> updated(String value) {
        Matcher found = UPDATE.matcher(value);
        if (!found.find()) {
            return Optional.empty();
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equalsIgnoreCase(found.group(2)))
                .findFirst()
                .map(month -> "%s-%02d".formatted(found.group(3), month.getValue()))
                .map(date -> found.group(1) == null ? date : date + day(found.group(1)));
    }

    private static String day(String printed) {
        return "-%02d".formatted(Integer.parseInt(printed));
    }

    /** Such as {@code 15 March 2019}. */
    private static String spoken(String date) {
        String[] parts = date.split("-");
        Month month = Month.of(Integer.parseInt(parts[1]));
        String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + parts[0];
        return parts.length == 3 ? Integer.parseInt(parts[2]) + " " + name : name;
    }
}
