package eu.factgraph.http.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member of a list such as Accept with its weight (RFC 9110, section 12.4.2).
 *
 * @param value a token, or a media range without its parameters
 * @param plain whether it has no parameter but the weight
 */
record QualityValue(String value, boolean plain, double weight) {

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+";
    private static final Pattern PARAMETER =
            Pattern.compile("(" + TOKEN + ")(?:=(" + TOKEN + "|" + QUOTED + "\"))?+");

    /** Up to the next comma outside of a quoted string; an unclosed one extends to the end. */
    private static final Pattern MEMBER = Pattern.compile("(?:[^\",]++|" + QUOTED + "\"?+)++");

    private static final Pattern WELL_FORMED =
            Pattern.compile(
                    "[ \\t]*+("
                            + TOKEN
                            + "(?:/"
                            + TOKEN
                            + ")?+)((?:[ \\t]*+;[ \\t]*+(?:"
                            + PARAMETER
                            + ")?+)*+)[ \\t]*+");

    /** Lenient, since Java's own client sends {@code .2}. */
    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d+|[01]|0\\.|1\\.0*");

    /** The well-formed members of a header field, in order. */
    static List<QualityValue> in(String header) {
        return MEMBER.matcher(header)
                .results()
                .map(MatchResult::group)
                .map(WELL_FORMED::matcher)
                .filter(Matcher::matches)
                .flatMap(member -> of(member.group(1), member.group(2)).stream())
                .toList();
    }

    private static Optional<QualityValue> of(String value, String parameters) {
        String weight = "1";
        boolean plain = true;
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("q")) {
                weight = String.valueOf(parameter.group(2));
            } else {
                plain = false;
            }
        }
        return WEIGHT.matcher(weight).matches()
                ? Optional.of(new QualityValue(value, plain, Double.parseDouble(weight)))
                : Optional.empty();
    }
}
