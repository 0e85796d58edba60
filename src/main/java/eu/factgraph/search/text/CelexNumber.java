package eu.factgraph.search.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The CELEX number of an act of the Union, such as 32014R0910. */
public final class CelexNumber {

    private static final Pattern CELEX = Pattern.compile("3((?:19|20)(\\d{2}))[A-Z](\\d{4})");

    private CelexNumber() {}

    /** The ways to write its number: 2014/910, 910/2014, and with two digits of the year. */
    public static Stream<SearchValue> references(String identifier) {
        Matcher celex = CELEX.matcher(identifier);
        if (!celex.matches()) {
            return Stream.empty();
        }
        int number = Integer.parseInt(celex.group(3));
        return Stream.of(celex.group(1), celex.group(2))
                .flatMap(year -> Stream.of(year + "/" + number, number + "/" + year))
                .map(reference -> new SearchValue(ValueKind.OWN_REFERENCE, reference));
    }
}
