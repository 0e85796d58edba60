package eu.factgraph.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * All things of one kind, by the alphabet of the reader.
 *
 * @param type the class, with a link to what it means
 */
record KindPage(Shown type, List<Entry> entries) {

    /** A line has room for so much. */
    private static final int LENGTH = 160;

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode(), SKOS.note.asNode());

    /**
     * @param line what it is, or {@code null}
     */
    record Entry(Shown name, Shown line) {}

    static KindPage of(Frame frame, Kinds kinds, Node type) {
        Collator alphabet = frame.words().collator();
        return new KindPage(
                new Shown(kinds.words(frame, type), frame.shown(type).href(), null),
                kinds.members().get(type).stream()
                        .map(thing -> new Entry(frame.value(thing), line(frame, thing)))
                        .sorted(Comparator.comparing(entry -> entry.name().words(), alphabet))
                        .toList());
    }

    private static Shown line(Frame frame, Node thing) {
        return TEXTS.stream()
                .flatMap(property -> first(frame, thing, property))
                .findFirst()
                .map(frame::shown)
                .map(text -> new Shown(shortened(text.words()), null, text.lang()))
                .orElse(null);
    }

    private static Stream<Node> first(Frame frame, Node thing, Node property) {
        return frame.store().dataset().getDefaultGraph().stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .sorted(Labels.preferring(frame.reader().language()));
    }

    /** By whole words. */
    private static String shortened(String text) {
        return text.length() <= LENGTH
                ? text
                : text.substring(0, text.lastIndexOf(' ', LENGTH)) + " …";
    }
}
