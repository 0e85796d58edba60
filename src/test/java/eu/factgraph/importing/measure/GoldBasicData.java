package eu.factgraph.importing.measure;

import eu.factgraph.draft.Slug;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of basic data against gold: a figure with its year, the area, names. */
final class GoldBasicData {

    private static final String ROW = "basic data";
    private static final String SECTION = "country-profile/basic-data";
    private static final String LANGUAGE = "Official EU language";
    private static final String INDICATOR = Fact.ITEMS + "concept/indicator/";

    private final GoldSheet gold;
    private final DraftedThings things;
    private final GoldScore score;

    GoldBasicData(GoldSheet gold, DraftedThings things, GoldScore score) {
        this.gold = gold;
        this.things = things;
        this.score = score;
    }

    void measure() {
        Set<String> expected = gold();
        Set<String> drafted = drafted();
        drafted.forEach(line -> score.drafted(ROW, expected.contains(line), line));
        expected.forEach(line -> score.expected(ROW, drafted.contains(line), line));
    }

    private Set<String> gold() {
        List<GoldLine> lines = gold.lines(SECTION, Set.of("value", "year"));
        return lines.stream()
                .filter(line -> line.property().equals("value"))
                .flatMap(line -> printed(line, lines))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Stream<String> printed(GoldLine line, List<GoldLine> lines) {
        String label = withoutBrackets(line.thing());
        switch (label) {
            case "Area":
                return Stream.of("area " + ComparedValue.number(line.value()));
            case "Capital city":
                return Stream.of("capital " + things.key(line.value()));
            case "Currency":
                return Stream.of(
                        "currency "
                                + things.key(
                                        withoutBrackets(line.value())
                                                .replaceFirst(" [A-Z]{3}$", "")));
            default:
        }
        if (label.startsWith(LANGUAGE)) {
            return Arrays.stream(line.value().split(",| and "))
                    .map(name -> "language " + things.key(name));
        }
        String year =
                lines.stream()
                        .filter(other -> other.thing().equals(line.thing()))
                        .filter(other -> other.property().equals("year"))
                        .map(GoldLine::value)
                        .findFirst()
                        .orElse("");
        return Stream.of(Slug.of(label) + " " + ComparedValue.number(line.value()) + " " + year);
    }

    private static String withoutBrackets(String text) {
        return text.replaceFirst("\\(.*", "").strip();
    }

    private Set<String> drafted() {
        return things.edition().facts().stream()
                .filter(fact -> fact.section().equals(SECTION))
                .flatMap(this::stated)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Stream<String> stated(Fact fact) {
        String last = fact.value().replaceFirst(".*/", "");
        return switch (fact.property()) {
            case "figure" -> Stream.of(figure(fact));
            case "area" -> Stream.of("area " + fact.value());
            case "def:capital" -> Stream.of("capital " + things.key(things.name(fact.value())));
            case "dct:language" -> Stream.of("language " + things.key(language(last)));
            case "cv:currency" ->
                    Stream.of(
                            "currency "
                                    + things.key(
                                            Currency.getInstance(last)
                                                    .getDisplayName(Locale.ENGLISH)));
            default -> Stream.of();
        };
    }

    /** Indicator, value and year; the value is followed by its unit in the fact. */
    private static String figure(Fact fact) {
        String[] parts = fact.value().split(" ");
        String indicator =
                fact.subject().startsWith(INDICATOR)
                        ? fact.subject().substring(INDICATOR.length())
                        : fact.subject();
        return indicator + " " + parts[0] + " " + parts[parts.length - 1];
    }

    private static String language(String code) {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::new)
                .filter(locale -> locale.getISO3Language().equalsIgnoreCase(code))
                .map(locale -> locale.getDisplayLanguage(Locale.ENGLISH))
                .findFirst()
                .orElse(code);
    }
}
