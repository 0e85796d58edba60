package eu.factgraph.extraction.profile;

import eu.factgraph.extraction.profile.Currencies.EuropeanCurrency;
import eu.factgraph.extraction.profile.Indicator.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the value of a line of basic data. */
public final class FigureReader {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D*");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?![.,]?\\d)");
    private static final Pattern SINGLE_YEAR = Pattern.compile(",\\s*(20\\d\\d)$");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("(?i)quarter|semester|half|\\bq[1-4]\\b|compared");
    private static final Pattern AREA_UNIT =
            Pattern.compile("(?i)(?:sq\\.?|square)\\s?(?:km|kilomet\\w*)|km\\s?[2²]");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private static final String IMPLAUSIBLE = "the number is not plausible for this country";

    private final Currencies currencies;
    private final int edition;

    /**
     * @param edition its year, after which no figure can be of
     */
    public FigureReader(Currencies currencies, int edition) {
        this.currencies = currencies;
        this.edition = edition;
    }

    public FigureReading read(Indicator indicator, String printed) {
        String text = AREA_UNIT.matcher(printed).replaceAll(" ");
        if (NO_DIGIT.matcher(text).matches()) {
            return FigureReading.none();
        }
        Optional<String> period = period(text);
        if (period.filter(words -> PART_OF_YEAR.matcher(words).find()).isPresent()) {
            return FigureReading.doubtful("the period is not a year");
        }
        Optional<String> year = period.flatMap(FigureReader::year);
        if (year.filter(stated -> Integer.parseInt(stated) > edition).isPresent()) {
            return FigureReading.doubtful("the year is after the edition");
        }
        return value(indicator, period.map(words -> without(text, words)).orElse(text), year);
    }

    /** The words that tell the year, without their brackets. */
    private static Optional<String> period(String text) {
        Optional<String> inBrackets =
                BRACKETS.matcher(text)
                        .results()
                        .map(bracket -> bracket.group(1))
                        .filter(words -> year(words).isPresent())
                        .reduce((one, other) -> other);
        Matcher last = SINGLE_YEAR.matcher(text);
        return inBrackets.or(() -> last.find() ? Optional.of(last.group(1)) : Optional.empty());
    }

    private static Optional<String> year(String words) {
        return YEAR.matcher(words).results().map(found -> found.group(1)).findFirst();
    }

    private static String without(String text, String period) {
        int at = text.lastIndexOf(period);
        return text.substring(0, at) + text.substring(at + period.length());
    }

    private FigureReading value(Indicator indicator, String text, Optional<String> year) {
        List<String> parts =
                Stream.of(text.split("[()]"))
                        .filter(part -> !PrintedNumber.in(part).isEmpty())
                        .toList();
        Optional<String> part = parts.size() == 1 ? Optional.of(parts.get(0)) : inEuros(parts);
        if (part.isEmpty() || PrintedNumber.in(part.get()).size() > 1) {
            return FigureReading.doubtful("there is more than one number");
        }
        boolean isPercentage = part.get().contains("%");
        if (isPercentage && indicator.measure() != Measure.RATE) {
            return FigureReading.doubtful("a percentage cannot be this figure");
        }
        return indicator.measure() == Measure.MILLIONS_OF_MONEY
                ? money(indicator, part.get(), year)
                : plain(indicator, part.get(), year);
    }

    /** Of sums in several currencies, the one in euros. */
    private Optional<String> inEuros(List<String> parts) {
        List<String> found =
                parts.stream()
                        .filter(part -> currencies.in(part).equals(Optional.of(currencies.euro())))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private FigureReading plain(Indicator indicator, String text, Optional<String> year) {
        BigDecimal factor = factor(text).orElse(BigDecimal.ONE);
        return only(
                        PrintedNumber.in(text).get(0).values().stream()
                                .map(value -> value.multiply(factor)),
                        indicator.range())
                .map(value -> new Figure(value, indicator.unit(), Optional.empty(), year))
                .map(FigureReading::of)
                .orElseGet(() -> FigureReading.doubtful(IMPLAUSIBLE));
    }

    /**
     * A sum in millions; where the sheet prints no unit, millions of euros if that is plausible.
     */
    private FigureReading money(Indicator indicator, String text, Optional<String> year) {
        if (currencies.isMixed(text)) {
            return FigureReading.doubtful("there is more than one currency");
        }
        EuropeanCurrency currency = currencies.in(text).orElseGet(currencies::euro);
        Optional<BigDecimal> factor = factor(text);
        Stream<BigDecimal> values =
                PrintedNumber.in(text).get(0).values().stream()
                        .flatMap(
                                value ->
                                        factor.map(times -> Stream.of(value.multiply(times)))
                                                .orElseGet(
                                                        () ->
                                                                Stream.of(
                                                                        value.multiply(MILLION),
                                                                        value)))
                        .map(value -> value.divide(MILLION, MathContext.DECIMAL64));
        return only(values, indicator.range().times(currency.perEuro()))
                .map(
                        value ->
                                new Figure(
                                        value,
                                        currency.million(),
                                        Optional.of(currency.code()),
                                        year))
                .map(FigureReading::of)
                .orElseGet(() -> FigureReading.doubtful(IMPLAUSIBLE));
    }

    private static Optional<BigDecimal> only(Stream<BigDecimal> values, Range range) {
        var plausible = new TreeSet<BigDecimal>();
        values.filter(range::contains).forEach(plausible::add);
        return plausible.size() == 1 ? Optional.of(plausible.first()) : Optional.empty();
    }

    private static Optional<BigDecimal> factor(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains("billion") || words.matches(".*\\bbn\\b.*")) {
            return Optional.of(new BigDecimal("1000000000"));
        }
        if (words.contains("million") || words.matches(".*\\bm(?:ln|io)\\b.*")) {
            return Optional.of(MILLION);
        }
        return words.contains("thousand") ? Optional.of(new BigDecimal("1000")) : Optional.empty();
    }
}
