package eu.factgraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What browsers and tools send as Accept, and what they had better not; and what RFC 9110, section
 * 12.5.1, makes of it, written from the RFC alone.
 */
final class AcceptHeaders {

    static final List<String> ALL = lines();

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String PARAMETER =
            "(?:" + TOKEN + "(?:=(?:" + TOKEN + "|" + QUOTED + "))?)?";
    private static final Pattern MEMBER =
            Pattern.compile(
                    "\\G\\s*(?:(\\*|"
                            + TOKEN
                            + "/"
                            + TOKEN
                            + ")((?:\\s*;\\s*"
                            + PARAMETER
                            + ")*))?\\s*(?:,|$)");
    private static final Pattern ONE_PARAMETER =
            Pattern.compile(";\\s*(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")");

    private AcceptHeaders() {}

    private record Range(String type, double weight) {
        /** How exactly it names the type; 0 if it does not. */
        int names(String offered) {
            if (type.equals(offered)) {
                return 3;
            }
            String all = offered.substring(0, offered.indexOf('/')) + "/*";
            return type.equals(all) ? 2 : type.equals("*/*") || type.equals("*") ? 1 : 0;
        }
    }

    /** What a header chooses from what is offered. */
    sealed interface Verdict {}

    record Type(String name) implements Verdict {}

    enum Refused implements Verdict {
        BROKEN,
        NONE
    }

    static Verdict verdict(String header, List<String> offered) {
        Optional<List<Range>> ranges = ranges(header);
        if (ranges.isEmpty()) {
            return Refused.BROKEN;
        }
        String best = null;
        double most = 0;
        for (String type : offered) {
            double weight = weight(ranges.get(), type);
            if (weight > most) {
                best = type;
                most = weight;
            }
        }
        return best == null ? Refused.NONE : new Type(best);
    }

    private static double weight(List<Range> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.names(type) > 0)
                .max(Comparator.comparingInt(range -> range.names(type)))
                .map(Range::weight)
                .orElse(0.0);
    }

    /**
     * Empty if it is no list of media ranges; old clients' {@code *} and {@code q=.2} are taken.
     */
    private static Optional<List<Range>> ranges(String header) {
        var ranges = new ArrayList<Range>();
        Matcher member = MEMBER.matcher(header);
        int end = 0;
        while (end < header.length() && member.find()) {
            end = member.end();
            if (member.group(1) != null) {
                String weight = weight(member.group(2));
                if (!weight.matches("0?\\.\\d+|0|0\\.|1|1\\.0*")) {
                    return Optional.empty();
                }
                ranges.add(
                        new Range(
                                member.group(1).toLowerCase(Locale.ROOT),
                                Double.parseDouble(weight)));
            }
        }
        return end < header.length() ? Optional.empty() : Optional.of(ranges);
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
