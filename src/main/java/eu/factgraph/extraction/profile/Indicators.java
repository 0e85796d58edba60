package eu.factgraph.extraction.profile;

import eu.factgraph.extraction.profile.Indicator.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of one country, each with the values that are plausible for it. */
public final class Indicators {

    private static final Map<String, Measure> MEASURES =
            Map.of(
                    "population", Measure.INHABITANTS,
                    "area", Measure.SQUARE_KILOMETRES,
                    "gdp", Measure.MILLIONS_OF_MONEY);

    /** Where the ranges of a measure stand in the row of a country. */
    private static final Map<Measure, Integer> COLUMNS =
            Map.of(
                    Measure.INHABITANTS, 1,
                    Measure.SQUARE_KILOMETRES, 3,
                    Measure.MILLIONS_OF_MONEY, 5);

    private static final Range ANY = Range.of("0", "1e15");

    private final List<Indicator> indicators;

    private Indicators(List<Indicator> indicators) {
        this.indicators = indicators;
    }

    /**
     * @param rows of {@code indicators.tsv}
     * @param ranges rows of {@code country-ranges.tsv}
     */
    public static Indicators of(List<List<String>> rows, List<List<String>> ranges, String scope) {
        Optional<List<String>> country =
                ranges.stream().filter(row -> row.get(0).equals(scope)).findFirst();
        return new Indicators(
                rows.stream()
                        .map(row -> indicator(row, country))
                        .collect(Collectors.toUnmodifiableList()));
    }

    private static Indicator indicator(List<String> row, Optional<List<String>> country) {
        Measure measure = MEASURES.getOrDefault(row.get(4), Measure.RATE);
        Range range =
                measure == Measure.RATE
                        ? Range.of(row.get(5), row.get(6))
                        : country.map(values -> range(values, COLUMNS.get(measure))).orElse(ANY);
        return new Indicator(row.get(0), row.get(1), row.get(2), row.get(3), measure, range);
    }

    private static Range range(List<String> row, int column) {
        return Range.of(row.get(column), row.get(column + 1));
    }

    /** The figure that a line is about. */
    public Optional<Indicator> of(ProfileLine line) {
        return indicators.stream()
                .filter(indicator -> line.key().startsWith(indicator.key()))
                .max(Comparator.comparingInt(indicator -> indicator.key().length()));
    }
}
