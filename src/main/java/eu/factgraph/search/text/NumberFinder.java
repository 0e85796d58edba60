package eu.factgraph.search.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds numbers in folded texts: of documents, as 910/2014, with separated thousands, as 1,234 or 1
 * 234.5, and with decimals, as 450,5.
 */
final class NumberFinder {

    /** What may follow, such as EC, differs by language. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\w/])(\\d{1,4}/\\d{1,5})(?:/[a-z]{2,4})?(?![\\w/])");

    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<![\\d.,])(\\d{1,3})([,. '])(\\d{3}(?:\\2\\d{3})*)(?:([.,])(\\d+))?(?![\\d])");

    private static final Pattern DECIMAL =
            Pattern.compile("(?<![\\d.,])(\\d+)[.,](\\d{1,2}|\\d{4,})(?![\\d.,])");

    private NumberFinder() {}

    static Stream<FoundValue> in(String folded) {
        return Stream.of(
                        REFERENCE.matcher(folded).results().map(NumberFinder::reference),
                        GROUPED.matcher(folded).results().map(NumberFinder::grouped),
                        DECIMAL.matcher(folded).results().map(NumberFinder::decimal))
                .flatMap(found -> found);
    }

    private static FoundValue reference(MatchResult match) {
        return found(match, new SearchValue(ValueKind.REFERENCE, match.group(1)));
    }

    /** With one separator, which is a comma or a point, it may be that of decimals. */
    private static FoundValue grouped(MatchResult match) {
        String separator = match.group(2);
        String digits = match.group(1) + match.group(3).replace(separator, "");
        SearchValue whole = number(match.group(5) == null ? digits : digits + "." + match.group(5));
        boolean isAmbiguous =
                match.group(5) == null
                        && ",.".contains(separator)
                        && !match.group(3).contains(separator);
        return isAmbiguous
                ? found(match, whole, number(match.group(1) + "." + match.group(3)))
                : found(match, whole);
    }

    private static FoundValue decimal(MatchResult match) {
        return found(match, number(match.group(1) + "." + match.group(2)));
    }

    private static FoundValue found(MatchResult match, SearchValue... values) {
        return new FoundValue(List.of(values), match.start(), match.end());
    }

    /** A number without superfluous zeros. */
    static SearchValue number(String digits) {
        return new SearchValue(
                ValueKind.NUMBER, new BigDecimal(digits).stripTrailingZeros().toPlainString());
    }
}
