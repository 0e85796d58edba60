package eu.factgraph.authoring;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.ScopeCode;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The terms of countries, languages and currencies in the EU's authority tables. */
public final class AuthorityCodes {

    private static final String TABLES = "http://publications.europa.eu/resource/authority/";

    /** The codes of three letters by those of two. */
    private static final Map<String, String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    code -> code.toUpperCase(Locale.ROOT),
                                    code ->
                                            Locale.forLanguageTag(code)
                                                    .getISO3Language()
                                                    .toUpperCase(Locale.ROOT)));

    private AuthorityCodes() {}

    /** Of a country by the code of its folder; empty for one that ISO 3166-1 does not have. */
    static Optional<String> country(String scope) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> ScopeCode.of(code).equals(scope))
                .map(code -> new Locale("", code).getISO3Country())
                .map(letters -> "<" + TABLES + "country/" + letters + ">")
                .findFirst();
    }

    /** The body that publishes the tables. */
    static String publisher() {
        return "<" + TABLES + "corporate-body/PUBL>";
    }

    /**
     * @param code of two (ISO 639-1) or three letters (ISO 639-3)
     * @throws InvalidInput if it is no language
     */
    public static String language(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        String letters = LANGUAGES.getOrDefault(upper, upper);
        if (!LANGUAGES.containsValue(letters)) {
            throw new InvalidInput(
                    "--language %s is not a language; give its code of ISO 639, such as fr or FRA"
                            .formatted(code));
        }
        return "<" + TABLES + "language/" + letters + ">";
    }

    /**
     * @param code of three letters (ISO 4217)
     * @throws InvalidInput if it is no currency
     */
    public static String currency(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        boolean isKnown =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(upper));
        if (!isKnown) {
            throw new InvalidInput(
                    "--currency %s is not a currency; give its code of ISO 4217, such as EUR"
                            .formatted(code));
        }
        return "<" + TABLES + "currency/" + upper + ">";
    }
}
