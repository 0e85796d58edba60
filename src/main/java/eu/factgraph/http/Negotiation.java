package eu.factgraph.http;

import eu.factgraph.page.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Proactive negotiation, RFC 9110 section 12.5: the most specific range decides a weight, 0
 * refuses.
 */
final class Negotiation {

    /** Old clients send {@code *} for {@code *}{@code /*}. */
    private static final Pattern RANGE = Pattern.compile("\\*(?:/\\*)?|[^*/]+/(?:\\*|[^*/]+)");

    private Negotiation() {}

    /**
     * Section 12.5.1.
     *
     * @param offered media types in the server's order of preference
     * @throws Problem 406 that lists what is on offer
     */
    static String choose(Optional<String> accept, List<String> offered) {
        List<Weighted> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return offered.get(0);
        }
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

    /** What is malformed is as if it were not there. */
    private static List<Weighted> ranges(Optional<String> accept) {
        return accept.map(Weighted::in).orElse(List.of()).stream()
                .filter(one -> RANGE.matcher(one.value()).matches())
                .toList();
    }

    private static double weight(List<Weighted> ranges, String offered) {
        return ranges.stream()
                .filter(range -> matches(range.value(), offered))
                .max(Comparator.comparingInt(range -> specificity(range.value())))
                .map(Weighted::weight)
                .orElse(0.0);
    }

    private static boolean matches(String range, String offered) {
        return switch (specificity(range)) {
            case 0 -> true;
            case 1 ->
                    offered.startsWith(
                            range.substring(0, range.length() - 1).toLowerCase(Locale.ROOT));
            default -> offered.equalsIgnoreCase(range);
        };
    }

    private static int specificity(String range) {
        return range.startsWith("*") ? 0 : range.endsWith("/*") ? 1 : 2;
    }
}
