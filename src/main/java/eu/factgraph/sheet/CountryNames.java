package eu.factgraph.sheet;

import com.ibm.icu.util.ULocale;
import eu.factgraph.files.Lexicon;
import eu.factgraph.files.ScopeCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English names of countries: those of CLDR and those of the lexicon. */
final class CountryNames {

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    static boolean isName(String text) {
        return code(text).isPresent();
    }

    /**
     * The EU's code of a country, or {@code eu}.
     *
     * @param name in any case, with or without an article
     */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(key(name)));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String iso : Locale.getISOCountries()) {
            String name = new ULocale("", iso).getDisplayCountry(ULocale.ENGLISH);
            codes.put(key(name), ScopeCode.of(iso));
        }
        codes.put(key(new ULocale("", "XK").getDisplayCountry(ULocale.ENGLISH)), "xk");
        Lexicon.rows("countries").forEach(row -> codes.put(key(row.get(1)), row.get(0)));
        return codes;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .strip()
                .replaceFirst("^the ", "")
                .replace(" & ", " and ");
    }
}
