package eu.factgraph.files;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of scopes: countries by ISO 3166-1 alpha-2 in lower case as the EU writes them, {@code
 * eu} for the Union and {@code int} for everything else.
 */
public final class ScopeCode {

    /** The codes that the EU writes otherwise, by ISO code. */
    private static final Map<String, String> EU_CODES = Map.of("gr", "el", "gb", "uk");

    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> OTHERS = Set.of("eu", "int");

    private ScopeCode() {}

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    public static boolean isScope(String code) {
        return isCountry(code) || OTHERS.contains(code);
    }

    /** The EU's code of a country, if {@code code} is another code of it. */
    public static Optional<String> correction(String code) {
        return Optional.of(of(code))
                .filter(corrected -> isCountry(corrected) && !corrected.equals(code));
    }

    /** The EU's code of a country by its code of ISO 3166-1, in upper or lower case. */
    public static String of(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return EU_CODES.getOrDefault(lower, lower);
    }

    /** The code of ISO 3166-1 of a country, in upper case. */
    public static String iso(String scope) {
        return EU_CODES.entrySet().stream()
                .filter(code -> code.getValue().equals(scope))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(scope)
                .toUpperCase(Locale.ROOT);
    }

    private static Set<String> countries() {
        var codes = new TreeSet<String>();
        for (String code : Locale.getISOCountries()) {
            codes.add(of(code));
        }
        // Kosovo, which ISO 3166-1 leaves to its users
        codes.add("xk");
        return Collections.unmodifiableSet(codes);
    }
}
