package eu.factgraph.page.description;

import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Editors' notes at the facts that they qualify: a fact of the same section that shares words with
 * the note.
 *
 * @param facts with notes
 * @param others notes that belong to no single fact
 */
record PlacedNotes(List<PropertyValues> facts, List<PropertyValues.SourcedValue> others) {

    /** Shorter words say little. */
    private static final int LETTERS = 4;

    private static final int SHARED = 2;

    static PlacedNotes of(List<PropertyValues> facts, List<PropertyValues.SourcedValue> notes) {
        var others = new ArrayList<PropertyValues.SourcedValue>();
        Map<PropertyValues, List<PropertyValues.SourcedValue>> placed = new HashMap<>();
        for (PropertyValues.SourcedValue note : notes) {
            best(facts, note)
                    .ifPresentOrElse(
                            fact ->
                                    placed.computeIfAbsent(fact, any -> new ArrayList<>())
                                            .add(note),
                            () -> others.add(note));
        }
        return new PlacedNotes(
                facts.stream()
                        .map(fact -> fact.noted(placed.getOrDefault(fact, List.of())))
                        .toList(),
                others);
    }

    private static Optional<PropertyValues> best(
            List<PropertyValues> facts, PropertyValues.SourcedValue note) {
        Set<String> words = words(note.label().text());
        PropertyValues best = null;
        long most = SHARED - 1;
        for (PropertyValues fact : facts) {
            long shared = words(text(fact, note)).stream().filter(words::contains).count();
            if (shared > most) {
                most = shared;
                best = fact;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The name of a fact with its values from the sections of the note; empty if it has none. */
    private static String text(PropertyValues fact, PropertyValues.SourcedValue note) {
        String values =
                fact.values().stream()
                        .filter(value -> !Collections.disjoint(value.sources(), note.sources()))
                        .map(value -> value.label().text())
                        .collect(Collectors.joining(" "));
        return values.isEmpty() ? "" : fact.name().text() + " " + values;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LETTERS)
                .collect(Collectors.toSet());
    }
}
