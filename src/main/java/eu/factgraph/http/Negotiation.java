package eu.factgraph.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;

/**
 * Proactive negotiation by media type, RFC 9110 section 12.5.1: the most specific range decides a
 * type's weight, 0 refuses it.
 */
final class Negotiation {

    private Negotiation() {}

    /**
     * @param offered media types in the server's order of preference
     * @throws Problem 406 that lists what is on offer
     */
    static String choose(Optional<String> accept, List<String> offered) {
        if (accept.isEmpty()) {
            return offered.get(0);
        }
        List<MediaRange> ranges = ranges(accept.get());
        return offered.stream()
                .filter(type -> weight(ranges, type) > 0)
                .max(
                        Comparator.comparingDouble((String type) -> weight(ranges, type))
                                .thenComparing(type -> -offered.indexOf(type)))
                .orElseThrow(
                        () ->
                                new Problem(
                                        406,
                                        "On offer: "
                                                + String.join(", ", offered)
                                                + ". Ask for one of these with Accept."));
    }

    private static List<MediaRange> ranges(String accept) {
        try {
            return new ArrayList<>(new AcceptList(accept).entries());
        } catch (RuntimeException unreadable) {
            throw new Problem(
                    400,
                    "The Accept header cannot be understood; write it as RFC 9110, section 12.5.1, has it.");
        }
    }

    private static double weight(List<MediaRange> ranges, String offered) {
        String[] type = offered.split("/");
        return ranges.stream()
                .filter(range -> matches(range, type))
                .max(Comparator.comparingInt(Negotiation::specificity))
                .map(MediaRange::get_q)
                .orElse(0.0);
    }

    private static boolean matches(MediaRange range, String[] type) {
        return (range.getType().equals("*") || range.getType().equalsIgnoreCase(type[0]))
                && (range.getSubType() == null
                        || range.getSubType().equals("*")
                        || range.getSubType().equalsIgnoreCase(type[1]));
    }

    private static int specificity(MediaRange range) {
        return (range.getType().equals("*") ? 0 : 1)
                + (range.getSubType() == null || range.getSubType().equals("*") ? 0 : 1);
    }
}
