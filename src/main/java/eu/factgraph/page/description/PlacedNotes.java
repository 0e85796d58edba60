package eu.factgraph.page.description;

import eu.factgraph.dataset.Language;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.PropertyOrder;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Editors' notes at the facts that they qualify: a fact of the same section that, read in the
 * language of the note, shares words with it. So a note has its place in all languages of pages.
 *
 * @param facts with notes
 * @param others notes that belong to no single fact
 */
record PlacedNotes(List<PropertyValues> facts, List<PropertyValues.SourcedValue> others) {

    /** Shorter words say little. */
    private static final int LETTERS = 4;

    private static final int SHARED = 2;

    /**
     * @param about the statements that facts and notes are made of, in the same context
     */
    static PlacedNotes of(
            PageContext context,
            Collection<Quad> about,
            List<PropertyValues> facts,
            List<PropertyValues.SourcedValue> notes) {
        var reader = new NoteReader(context, about);
        var others = new ArrayList<PropertyValues.SourcedValue>();
        Map<PropertyValues, List<PropertyValues.SourcedValue>> placed = new HashMap<>();
        for (PropertyValues.SourcedValue note : notes) {
            reader.best(facts, note)
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

    private record NoteReader(PageContext context, Collection<Quad> about) {

        Optional<PropertyValues> best(
                List<PropertyValues> facts, PropertyValues.SourcedValue note) {
            List<Quad> stated =
                    about.stream().filter(quad -> isStatement(quad, note.label().text())).toList();
            PageContext reading =
                    context.in(
                            stated.stream()
                                    .map(quad -> quad.getObject().getLiteralLanguage())
                                    .flatMap(tag -> Language.of(tag).stream())
                                    .findFirst()
                                    .orElse(Language.EN));
            Set<Node> graphs = stated.stream().map(Quad::getGraph).collect(Collectors.toSet());
            Set<String> words = words(note.label().text());
            PropertyValues best = null;
            long most = SHARED - 1;
            for (PropertyValues fact : facts) {
                String text = text(fact, graphs, reading);
                long shared = words(text).stream().filter(words::contains).count();
                if (shared > most) {
                    most = shared;
                    best = fact;
                }
            }
            return Optional.ofNullable(best);
        }

        private static boolean isStatement(Quad quad, String note) {
            return PropertyOrder.isNote(quad.getPredicate())
                    && quad.getObject().isLiteral()
                    && quad.getObject().getLiteralLexicalForm().equals(note);
        }

        /** The name of a fact with its values in some graphs; empty if it has none there. */
        private String text(PropertyValues fact, Set<Node> graphs, PageContext reading) {
            return about.stream()
                    .filter(quad -> graphs.contains(quad.getGraph()))
                    .filter(quad -> context.label(quad.getPredicate()).equals(fact.name()))
                    .flatMap(
                            quad ->
                                    Stream.of(
                                            reading.label(quad.getPredicate()),
                                            reading.value(quad.getObject())))
                    .map(DisplayLabel::text)
                    .collect(Collectors.joining(" "));
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LETTERS)
                .collect(Collectors.toSet());
    }
}
