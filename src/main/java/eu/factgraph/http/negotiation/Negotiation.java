package eu.factgraph.http.negotiation;

import eu.factgraph.dataset.Language;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ResourceResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proactive negotiation (RFC 9110, section 12.5). */
public final class Negotiation {

    /** Old clients send {@code *} for {@code *}{@code /*}. */
    private static final Pattern RANGE = Pattern.compile("\\*(?:/\\*)?|[^*/]+/(?:\\*|[^*/]+)");

    private static final String JSON_LD = RdfSyntax.JSONLD.mediaType();
    private static final Comparator<OfferedType> PREFERENCE =
            Comparator.comparingDouble(OfferedType::weight)
                    .thenComparing(OfferedType::exact)
                    .thenComparing(OfferedType::rank);

    private Negotiation() {}

    /**
     * Selects the media type with the highest weight (section 12.5.1). Among equal weights a type
     * that the client names precedes one that a range covers. Among named types HTML is last, since
     * a client that names other types seldom wants a page, and JSON-LD last but one.
     *
     * @param offered media types in the server's order of preference, the default first
     * @throws Problem 406 with the available media types
     */
    public static String choose(Optional<String> accept, List<String> offered) {
        List<QualityValue> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return offered.get(0);
        }
        return offered.stream()
                .flatMap(type -> offer(ranges, type).stream())
                .max(PREFERENCE)
                .map(OfferedType::type)
                .orElseThrow(() -> notAcceptable(offered));
    }

    private static Problem notAcceptable(List<String> offered) {
        String types = String.join(", ", offered);
        return new Problem(
                406, "Available media types: " + types + ". Request one of them with Accept.");
    }

    /**
     * A media type that the client accepts.
     *
     * @param exact whether the client names the type
     */
    private record OfferedType(String type, double weight, boolean exact) {

        private int rank() {
            return !exact
                    ? 0
                    : type.equals(ResourceResponse.HTML) ? -2 : type.equals(JSON_LD) ? -1 : 0;
        }
    }

    /**
     * Selects a language by lookup (section 12.5.4; RFC 4647, section 3.4); English if none
     * matches, since a page in another language is better than none.
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

    private static List<QualityValue> ranges(Optional<String> accept) {
        return accept.map(QualityValue::in).orElse(List.of()).stream()
                .filter(one -> RANGE.matcher(one.value()).matches())
                .toList();
    }

    /** The weight of the most specific range (section 12.5.1); offered types have no parameters. */
    private static Optional<OfferedType> offer(List<QualityValue> ranges, String type) {
        return ranges.stream()
                .filter(range -> matches(range.value(), type))
                .max(
                        Comparator.comparingInt((QualityValue range) -> specificity(range.value()))
                                .thenComparing(QualityValue::plain))
                .filter(range -> range.weight() > 0)
                .map(
                        range ->
                                new OfferedType(
                                        type, range.weight(), specificity(range.value()) == 2));
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
