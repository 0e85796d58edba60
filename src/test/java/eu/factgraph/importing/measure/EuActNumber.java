package eu.factgraph.importing.measure;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year and the number of an act of the Union, in any order. */
final class EuActNumber {

    private static final Pattern PRINTED = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern CELEX = Pattern.compile("3(\\d{4})[A-Z](\\d{4})");
    private static final Pattern SLUG = Pattern.compile("-(\\d{1,4})-(\\d{1,4})(?:-|$)");
    private static final int CENTURY = 1900;
    private static final int TWO_DIGITS = 100;
    private static final int EARLIEST = 50;

    private EuActNumber() {}

    /** Of a number as printed, such as {@code 95/46/EC}; empty if it has none. */
    static Set<Integer> printed(String text) {
        return numbers(PRINTED.matcher(text));
    }

    /** Of an act by its CELEX numbers, else by its IRI. */
    static Set<Integer> of(String iri, Set<String> numbers) {
        Optional<Set<Integer>> celex =
                numbers.stream()
                        .map(number -> numbers(CELEX.matcher(number)))
                        .filter(found -> !found.isEmpty())
                        .findFirst();
        return celex.orElseGet(() -> numbers(SLUG.matcher(iri)));
    }

    private static Set<Integer> numbers(Matcher matcher) {
        var numbers = new TreeSet<Integer>();
        if (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            boolean isShortYear = first > EARLIEST && first < TWO_DIGITS;
            numbers.add(isShortYear ? CENTURY + first : first);
            numbers.add(Integer.parseInt(matcher.group(2)));
        }
        return numbers;
    }
}
