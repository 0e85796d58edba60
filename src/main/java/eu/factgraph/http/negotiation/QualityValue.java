package eu.factgraph.http.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member of a list such as Accept, with its weight (RFC 9110, section 12.4.2); its other
 * parameters are left out.
 *
 * @param value a token, or a media range
 * @param plain whether it has no other parameters
 */
record QualityValue(String value, boolean plain, double weight) {

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+";
    private static final Pattern PARAMETER =
            Pattern.compile("(" + TOKEN + ")(?:=(" + TOKEN + "|" + QUOTED + "\"))?+");

    /** As far as the next comma outside quotation marks; a mark that is not closed takes all. */
    private static final Pattern MEMBER = Pattern.compile("(?:[^\",]++|" + QUOTED + "\"?+)++");

    private static final Pattern SOUND =
            Pattern.compile(
                    "[ \\t]*+("
                            + TOKEN
                            + "(?:/"
                            + TOKEN
                            + ")?+)((?:[ \\t]*+;[ \\t]*+(?:"
                            + PARAMETER
                            + ")?+)*+)[ \\t]*+");

    /** As lenient as Java's own client needs it: {@code .2} is one. */
    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d+|[01]|0\\.|1\\.0*");

    /** In the order of the header. What is malformed is left out. */
    static List<QualityValue> in(String header) {
        return MEMBER.matcher(header)
                .results()
                .map(MatchResult::group)
                .map(SOUND::matcher)
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
