package eu.factgraph.search.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Mail addresses and telephone numbers. */
public final class ContactText {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>:;,()]+@[^\\s@<>:;,()]+\\.\\p{L}+");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:tel\\.?:?\\s*)?[+(\\s]*\\d[\\d\\s()./-]*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]");

    /** What a number may be followed by, such as (switchboard). */
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\p{L}[^)]*\\)");

    /** What no other number begins with, or so many groups of digits. */
    private static final Pattern UNMISTAKABLE =
            Pattern.compile("[^\\d].*|0.*|\\d+[^\\d]+\\d+[^\\d]+\\d+.*");

    /** So many last digits are enough: without the codes of country and area. */
    private static final int MIN_DIGITS = 7;

    private ContactText() {}

    /** The first mail address in a text. */
    public static Optional<SearchValue> email(String text) {
        Matcher email = EMAIL.matcher(text);
        return email.find()
                ? Optional.of(
                        new SearchValue(ValueKind.EMAIL, email.group().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * The telephone numbers that are the whole of a text, without the zeros that precede them;
     * empty for a date or another number.
     */
    public static List<SearchValue> telephones(String text) {
        List<String> lines = lines(text.toLowerCase(Locale.ROOT));
        return UNMISTAKABLE.matcher(lines.get(0)).matches()
                        && lines.stream().allMatch(ContactText::isTelephone)
                ? lines.stream()
                        .map(line -> new SearchValue(ValueKind.TELEPHONE, digits(line)))
                        .toList()
                : List.of();
    }

    private static List<String> lines(String text) {
        return SEPARATOR
                .splitAsStream(REMARK.matcher(text).replaceAll(""))
                .map(String::strip)
                .toList();
    }

    private static boolean isTelephone(String line) {
        return TELEPHONE.matcher(line).matches()
                && !QueryText.isDateOrNumber(line)
                && digits(line).length() >= MIN_DIGITS;
    }

    /** All endings of numbers by which they may be searched. */
    public static List<SearchValue> telephoneEndings(String numbers) {
        return lines(numbers).stream()
                .map(ContactText::digits)
                .flatMap(
                        digits ->
                                IntStream.rangeClosed(0, digits.length() - MIN_DIGITS)
                                        .mapToObj(digits::substring))
                .map(ending -> new SearchValue(ValueKind.TELEPHONE, ending))
                .distinct()
                .toList();
    }

    private static String digits(String number) {
        return number.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
    }
}
