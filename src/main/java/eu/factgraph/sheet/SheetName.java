package eu.factgraph.sheet;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a sheet's file says of it.
 *
 * @param country EU code, or {@code eu}
 */
public record SheetName(String country, int year) {

    private static final Pattern NAME = Pattern.compile("([a-z]{2})-(\\d{4})\\.[a-z]+");

    /** Empty if the file is not named by country and year, such as {@code ee-2019.html}. */
    public static Optional<SheetName> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SheetName(name.group(1), Integer.parseInt(name.group(2))))
                : Optional.empty();
    }
}
