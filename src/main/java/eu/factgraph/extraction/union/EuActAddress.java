package eu.factgraph.extraction.union;

import eu.factgraph.files.Lexicon;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The act of the Union that an address at EUR-Lex or the Publications Office is of. */
final class EuActAddress {

    private static final Pattern SITE =
            Pattern.compile(
                    "https?://(?:[a-z-]+\\.)?(?:eur-lex|data|publications)\\.europa\\.eu/",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CELEX =
            Pattern.compile("CELEX(?::|%3A)(\\d{5}[A-Z]\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELI =
            Pattern.compile("/eli/(reg|dir|dec)(?:_impl|_del)?/(\\d{4})/(\\d{1,4})(?:/|$)");
    private static final Map<String, String> LETTERS = Map.of("reg", "R", "dir", "L", "dec", "D");

    /** Page of the Official Journal, in the forms of addresses: series L, year, issue, page. */
    private static final Pattern JOURNAL =
            Pattern.compile(
                    "OJ(?::L:(\\d{4}):(\\d{3}):(\\d{4})|\\.L_\\.(\\d{4})\\.(\\d{3})\\.\\d{2}\\.(\\d{4}))");

    private static final Map<String, String> BY_PAGE =
            Lexicon.rows("official-journal").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private EuActAddress() {}

    static Optional<EuActNumber> of(String target) {
        if (!SITE.matcher(target).lookingAt()) {
            return Optional.empty();
        }
        return celex(target).or(() -> eli(target)).or(() -> journal(target));
    }

    private static Optional<EuActNumber> celex(String target) {
        Matcher celex = CELEX.matcher(target);
        return celex.find()
                ? EuActNumber.ofCelex(celex.group(1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<EuActNumber> eli(String target) {
        Matcher eli = ELI.matcher(target);
        return eli.find()
                ? Optional.of(
                        new EuActNumber(
                                LETTERS.get(eli.group(1)),
                                Integer.parseInt(eli.group(2)),
                                Integer.parseInt(eli.group(3))))
                : Optional.empty();
    }

    private static Optional<EuActNumber> journal(String target) {
        Matcher page = JOURNAL.matcher(target);
        if (!page.find()) {
            return Optional.empty();
        }
        int form = page.group(1) != null ? 1 : 4;
        String place =
                "%s/%s/%s".formatted(page.group(form), page.group(form + 1), page.group(form + 2));
        return Optional.ofNullable(BY_PAGE.get(place)).flatMap(EuActNumber::ofCelex);
    }
}
