package eu.factgraph.importing.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what gold knows from the edition before has kept its IRI, and nothing else has. */
final class GoldSameness {

    private static final String DRAFTED = "sameness with 2019, of what both drafts have";

    /** Kinds of which gold does not say what is the same. */
    private static final Set<String> SILENT = Set.of("person", "post", "place", "event");

    private final GoldSheet gold;
    private final DraftedThings later;
    private final EditionFacts earlier;
    private final Pairing pairing;
    private final GoldScore score;

    /**
     * @param pairing of the earlier edition with its reviewed graph, whose slugs gold gives
     */
    GoldSameness(
            GoldSheet gold,
            DraftedThings later,
            EditionFacts earlier,
            Pairing pairing,
            GoldScore score) {
        this.gold = gold;
        this.later = later;
        this.earlier = earlier;
        this.pairing = pairing;
        this.score = score;
    }

    void measure() {
        Map<String, Set<String>> draftedBySlug =
                earlier.ownThings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        thing -> slug(pairing.of(thing)), Collectors.toSet()));
        Map<String, GoldLine> same =
                gold.lines(Set.of("same-as-2019")).stream()
                        .collect(
                                Collectors.toMap(
                                        GoldLine::thing,
                                        Function.identity(),
                                        (one, other) -> one,
                                        java.util.LinkedHashMap::new));
        same.values().forEach(line -> expected(line, draftedBySlug));
        Set<String> before = earlier.ownThings();
        gold.things().stream()
                .filter(line -> !SILENT.contains(line.kind()))
                .forEach(
                        line ->
                                find(line)
                                        .filter(before::contains)
                                        .ifPresent(thing -> drafted(line, thing, same)));
    }

    private Optional<String> find(GoldLine line) {
        return later.find(line.section(), line.kind(), gold.names(line.thing()));
    }

    private static String slug(String iri) {
        return iri.replaceFirst(".*/", "");
    }

    private void expected(GoldLine line, Map<String, Set<String>> draftedBySlug) {
        Set<String> things = draftedBySlug.getOrDefault(line.value(), Set.of());
        Optional<String> found = find(line);
        boolean isSame = found.filter(things::contains).isPresent();
        if (!things.isEmpty() && found.isPresent()) {
            score.expected(
                    DRAFTED, isSame, line + "\t" + Fact.shortName(found.get()) + " " + things);
        }
    }

    /** A thing of both drafts is right where gold says so; silence of gold is counted as wrong. */
    private void drafted(GoldLine line, String thing, Map<String, GoldLine> same) {
        GoldLine stated = same.get(line.thing());
        boolean isRight = stated != null && slug(pairing.of(thing)).equals(stated.value());
        score.drafted(
                DRAFTED,
                isRight,
                line
                        + "\t"
                        + Fact.shortName(thing)
                        + ", gold "
                        + (stated == null ? "says nothing" : stated.value()));
    }
}
