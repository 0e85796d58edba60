package eu.factgraph.extraction.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The currencies of Europe by their codes and names. */
public final class Currencies {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}€£]+");

    /**
     * A currency.
     *
     * @param perEuro units for a euro, for orders of magnitude only
     * @param million slug of the unit of a million
     */
    record EuropeanCurrency(String code, BigDecimal perEuro, String million, List<String> names) {}

    private final List<EuropeanCurrency> entries;

    private Currencies(List<EuropeanCurrency> entries) {
        this.entries = entries;
    }

    /**
     * @param rows of {@code currencies.tsv}
     */
    public static Currencies of(List<List<String>> rows) {
        return new Currencies(
                rows.stream()
                        .map(
                                row ->
                                        new EuropeanCurrency(
                                                row.get(0),
                                                new BigDecimal(row.get(1)),
                                                row.get(2),
                                                List.of(row.get(3).split(","))))
                        .toList());
    }

    /** The code of the one currency that a text names, by code or name. */
    public Optional<String> code(String text) {
        return in(text).map(EuropeanCurrency::code);
    }

    Optional<EuropeanCurrency> in(String text) {
        String words = " " + String.join(" ", words(text)) + " ";
        List<EuropeanCurrency> found =
                entries.stream().filter(entry -> isIn(words, entry)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    EuropeanCurrency euro() {
        return entries.get(0);
    }

    /** Whether a text names more than one currency. */
    boolean isMixed(String text) {
        String words = " " + String.join(" ", words(text)) + " ";
        return entries.stream().filter(entry -> isIn(words, entry)).count() > 1;
    }

    private static boolean isIn(String words, EuropeanCurrency entry) {
        return Stream.concat(
                        Stream.of(entry.code().toLowerCase(Locale.ROOT)), entry.names().stream())
                .anyMatch(name -> words.contains(" " + name + " "));
    }

    private static List<String> words(String text) {
        return Arrays.asList(
                BETWEEN_WORDS.split(text.replace("€", " € ").toLowerCase(Locale.ROOT)));
    }
}
