package eu.factgraph.sheet;

import eu.factgraph.files.ScopeCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sheet it is.
 *
 * @param country its code as the EU writes it, or {@code eu}
 * @param year of the edition
 */
public record SheetName(String country, int year) {

    private static final Pattern FILE = Pattern.compile("([a-z]{2})-(20\\d\\d)\\.[a-z]+");

    /** By the name of a file such as {@code ee-2019.html}; empty if it has another form. */
    public static Optional<SheetName> of(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return Optional.empty();
        }
        String country = ScopeCode.of(name.group(1));
        boolean isScope = ScopeCode.isCountry(country) || country.equals("eu");
        return isScope
                ? Optional.of(new SheetName(country, Integer.parseInt(name.group(2))))
                : Optional.empty();
    }
}
