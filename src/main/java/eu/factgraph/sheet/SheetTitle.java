package eu.factgraph.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the title page says of the sheet; what it does not say, or says in two ways, is empty.
 *
 * @param country its code as the EU writes it, or {@code eu}
 * @param printedCountry the same as printed
 */
public record SheetTitle(
        Optional<String> country, Optional<String> printedCountry, Optional<Integer> year) {

    private static final Pattern YEAR =
            Pattern.compile(
                    "(?i)fact\\s?sheets?\\s*[-–,]?\\s*\\(?(20\\d\\d)\\b|\\b(20\\d\\d) edition");
    private static final Pattern TITLE =
            Pattern.compile("(?i)(?:eGovernment|digital government) in (.{2,60})");

    public static SheetTitle of(Sheet sheet) {
        List<String> lines = sheet.front().stream().map(line -> line.text().plain()).toList();
        Set<Integer> years =
                lines.stream().flatMap(line -> years(line).stream()).collect(Collectors.toSet());
        List<String> names =
                lines.stream().map(SheetTitle::name).filter(CountryNames::isName).toList();
        Set<String> codes =
                names.stream()
                        .map(name -> CountryNames.code(name).orElseThrow())
                        .collect(Collectors.toSet());
        boolean isOne = codes.size() == 1;
        return new SheetTitle(
                isOne ? CountryNames.code(names.get(0)) : Optional.empty(),
                isOne ? Optional.of(names.get(0)) : Optional.empty(),
                years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty());
    }

    /** A sentence that says what the title page has instead; empty if it does not contradict. */
    public Optional<String> contradiction(SheetName expected) {
        if (country.isPresent() && !country.get().equals(expected.country())) {
            return Optional.of(
                    "the title page says %s (%s), not %s; check --country"
                            .formatted(
                                    printedCountry.orElseThrow(),
                                    country.get(),
                                    expected.country()));
        }
        if (year.isPresent() && year.get() != expected.year()) {
            return Optional.of(
                    "the title page says edition %d, not %d; check --edition"
                            .formatted(year.get(), expected.year()));
        }
        return Optional.empty();
    }

    private static List<Integer> years(String line) {
        var years = new ArrayList<Integer>();
        Matcher year = YEAR.matcher(line);
        while (year.find()) {
            years.add(Integer.valueOf(year.group(1) == null ? year.group(2) : year.group(1)));
        }
        return years;
    }

    private static String name(String line) {
        Matcher title = TITLE.matcher(line);
        return title.matches() ? title.group(1) : line;
    }
}
