package eu.factgraph.http.negotiation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accept headers that browsers and tools send, and malformed ones; with the result of RFC 9110,
 * section 12.5.1, and our rules for ties, computed independently of the code under test.
 */
public final class AcceptHeaders {

    public static final List<String> ALL = lines();

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String PARAMETER =
            "(?:" + TOKEN + "(?:=(?:" + TOKEN + "|" + QUOTED + "))?)?";
    private static final Pattern RANGE =
            Pattern.compile(
                    "\\s*(\\*|\\*/\\*|[^*;\\s]+/\\*|[^*;\\s]+/[^*;\\s]+)((?:\\s*;\\s*"
                            + PARAMETER
                            + ")*)\\s*");
    private static final Pattern TYPE = Pattern.compile(TOKEN + "(?:/" + TOKEN + ")?");
    private static final Pattern ONE_PARAMETER =
            Pattern.compile(";\\s*(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")");

    private AcceptHeaders() {}

    private record Range(String type, int parameters, double weight) {
        /** How precisely the range names the type; 0 if not at all. */
        int names(String offered) {
            if (type.equals(offered)) {
                return 3;
            }
            String all = offered.substring(0, offered.indexOf('/')) + "/*";
            return type.equals(all) ? 2 : type.equals("*/*") || type.equals("*") ? 1 : 0;
        }
    }

    /** The offered type that a header selects. */
    sealed interface Verdict {}

    record Type(String name) implements Verdict {}

    enum Refused implements Verdict {
        NONE
    }

    static boolean isBroken(String header) {
        return ranges(header).isEmpty();
    }

    static Verdict verdict(String header, List<String> offered) {
        List<Range> ranges = ranges(header);
        if (ranges.isEmpty()) {
            return new Type(offered.get(0));
        }
        List<Named> taken =
                offered.stream()
                        .flatMap(type -> named(ranges, type).stream())
                        .filter(named -> named.weight() > 0)
                        .toList();
        return taken.stream()
                .sorted(ORDER)
                .findFirst()
                .<Verdict>map(named -> new Type(named.type()))
                .orElse(Refused.NONE);
    }

    /** An offered type, and how precisely the header names it, at most 3. */
    private record Named(String type, int how, double weight) {}

    /** Highest weight; named types before ranges; HTML last among named types. */
    private static final Comparator<Named> ORDER =
            Comparator.comparing((Named named) -> -named.weight())
                    .thenComparing(named -> named.how() < 3)
                    .thenComparing(named -> named.how() == 3 && named.type().equals("text/html"))
                    .thenComparing(
                            named ->
                                    named.how() == 3 && named.type().equals("application/ld+json"));

    private static Optional<Named> named(List<Range> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.names(type) > 0)
                .sorted(
                        Comparator.comparing((Range range) -> -range.names(type))
                                .thenComparing(range -> range.parameters() > 0))
                .findFirst()
                .map(range -> new Named(type, range.names(type), range.weight()));
    }

    /** The well-formed members, with the {@code *} and {@code q=.2} of old clients. */
    private static List<Range> ranges(String header) {
        var ranges = new ArrayList<Range>();
        for (String member : members(header)) {
            Matcher range = RANGE.matcher(member);
            if (range.matches() && TYPE.matcher(range.group(1)).matches()) {
                String weight = weight(range.group(2));
                if (weight.matches("0?\\.\\d+|0|0\\.|1|1\\.0*")) {
                    String type = range.group(1).toLowerCase(Locale.ROOT);
                    ranges.add(
                            new Range(
                                    type, parameters(range.group(2)), Double.parseDouble(weight)));
                }
            }
        }
        return ranges;
    }

    /** The parts between commas that are not quoted. */
    private static List<String> members(String header) {
        var members = new ArrayList<String>();
        var member = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            char letter = header.charAt(at);
            if (letter == ',' && !quoted) {
                members.add(member.toString());
                member.setLength(0);
                continue;
            }
            quoted ^= letter == '"';
            member.append(letter);
            if (letter == '\\' && quoted && at + 1 < header.length()) {
                member.append(header.charAt(++at));
            }
        }
        members.add(member.toString());
        return members;
    }

    /** The number of parameters besides the weight. */
    private static int parameters(String parameters) {
        return (int)
                Arrays.stream(parameters.split(";"))
                        .map(String::strip)
                        .filter(
                                one ->
                                        !one.isEmpty()
                                                && !one.toLowerCase(Locale.ROOT).startsWith("q="))
                        .count();
    }

    private static String weight(String parameters) {
        String weight = "1";
        Matcher parameter = ONE_PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("q")) {
                weight = parameter.group(2);
            }
        }
        return weight;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/accept/headers.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
