package eu.factgraph.extraction.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as printed: spaces, points, commas and apostrophes may group thousands, a point or comma
 * may begin the decimals. What cannot be told without knowing the figure has two values.
 *
 * @param values that it may have
 */
record PrintedNumber(List<BigDecimal> values) {

    private static final Pattern NUMBER =
            Pattern.compile("(?:([-−–‐‑])\\s?)?(?<!\\p{L})(\\d+(?:[ .,'’]\\d+)*)");

    private static final Pattern LAST_PART = Pattern.compile("(.*)([.,])(\\d+)");

    /** The numbers of a text in order. */
    static List<PrintedNumber> in(String text) {
        var numbers = new ArrayList<PrintedNumber>();
        Matcher found = NUMBER.matcher(text.replaceAll("[\\s\\h]+", " "));
        while (found.find()) {
            boolean isNegative = found.group(1) != null;
            numbers.add(
                    new PrintedNumber(
                            values(found.group(2)).stream()
                                    .map(value -> isNegative ? value.negate() : value)
                                    .toList()));
        }
        return numbers;
    }

    private static List<BigDecimal> values(String digits) {
        var values = new ArrayList<BigDecimal>();
        Matcher last = LAST_PART.matcher(digits);
        if (!last.matches()) {
            return List.of(whole(digits));
        }
        String before = last.group(1);
        String after = last.group(3);
        boolean groupsThousands = after.length() == 3 && !before.equals("0");
        if (groupsThousands) {
            values.add(whole(digits));
        }
        if (!before.contains(last.group(2))) {
            values.add(new BigDecimal(whole(before) + "." + after));
        }
        return values;
    }

    private static BigDecimal whole(String digits) {
        return new BigDecimal(digits.replaceAll("\\D", ""));
    }
}
