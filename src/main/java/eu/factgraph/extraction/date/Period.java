package eu.factgraph.extraction.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The years that a name gives as those of a plan. */
record Period(String start, String end) {

    private static final int LONGEST = 20;
    private static final Pattern YEARS =
            Pattern.compile("(?<![\\d/.–-])(20\\d{2}) ?(?:[-–−—/]|to) ?(20\\d{2})(?![\\d/.–-])");

    /** Empty if the name has none, or more than one. */
    static Optional<Period> in(String name) {
        List<MatchResult> found = YEARS.matcher(name).results().toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        int start = Integer.parseInt(found.get(0).group(1));
        int end = Integer.parseInt(found.get(0).group(2));
        return start < end && end - start <= LONGEST
                ? Optional.of(new Period(found.get(0).group(1), found.get(0).group(2)))
                : Optional.empty();
    }
}
