package eu.factgraph.http;

import eu.factgraph.page.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaRange;

/**
 * Proactive negotiation, RFC 9110 section 12.5: the most specific range decides a weight, 0
 * refuses.
 */
final class Negotiation {

    private Negotiation() {}

    /**
     * Section 12.5.1.
     *
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

    /**
     * Section 12.5.4, by lookup (RFC 4647, section 3.4). No language is refused: a page in another
     * one is worth more than none.
     */
    static Language language(Optional<String> acceptLanguage) {
        try {
            return acceptLanguage
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookupTag(ranges, Language.tags()))
                    .flatMap(Language::of)
                    .orElse(Language.EN);
        } catch (IllegalArgumentException unreadable) {
            return Language.EN;
        }
    }

    private static List<MediaRange> ranges(String accept) {
        try {
            return List.copyOf(new AcceptList(accept).entries());
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
