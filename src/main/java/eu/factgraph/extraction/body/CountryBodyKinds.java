package eu.factgraph.extraction.body;

import eu.factgraph.files.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of bodies whose names mean something else in one country, such as Ireland's departments.
 */
final class CountryBodyKinds {

    private static final List<List<String>> ROWS = Lexicon.rows("country-bodies");

    private CountryBodyKinds() {}

    /** A concept of the scheme body-kind, as a prefixed name; empty if the country has no rule. */
    static Optional<String> of(String scope, String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "") + " ";
        return ROWS.stream()
                .filter(row -> row.get(0).equals(scope) && lower.startsWith(row.get(1) + " "))
                .map(row -> "body-kind:" + row.get(2))
                .findFirst();
    }
}
