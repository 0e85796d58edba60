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
            Pattern.compile("(?:tel\\.?:?\\s*)?[+(]?\\s*\\d[\\d\\s()./-]*");

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
     * The telephone number that is the whole of a text, without the zeros and the country code that
     * may precede it; empty for a date or a number.
     */
    public static Optional<SearchValue> telephone(String text) {
        String line = text.strip().toLowerCase(Locale.ROOT);
        if (!TELEPHONE.matcher(line).matches()
                || !UNMISTAKABLE.matcher(line).matches()
                || QueryText.isDateOrNumber(line)) {
            return Optional.empty();
        }
        String digits = digits(line);
        return digits.length() < MIN_DIGITS
                ? Optional.empty()
                : Optional.of(new SearchValue(ValueKind.TELEPHONE, digits));
    }

    /** All endings of a number by which it may be searched. */
    public static List<SearchValue> telephoneEndings(String number) {
        String digits = digits(number);
        return IntStream.rangeClosed(0, digits.length() - MIN_DIGITS)
                .mapToObj(digits::substring)
                .map(ending -> new SearchValue(ValueKind.TELEPHONE, ending))
                .toList();
    }

    private static String digits(String number) {
        return number.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
    }
}
