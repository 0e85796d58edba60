package eu.factgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * A document or section, read like the chapter that it was.
 *
 * @param path from the document down to what it stands in
 * @param previous what is read before it, or {@code null}
 * @param next what is read after it, or {@code null}
 * @param facts of the section itself
 * @param items the things that it speaks of
 */
record SectionPage(
        Shown title,
        String iri,
        String cited,
        List<Shown> path,
        Shown previous,
        Shown next,
        List<Fact> facts,
        List<OutlineSection> parts,
        List<Item> items,
        String document) {

    private static final String ORG = "http://www.w3.org/ns/org#";

    /**
     * A thing, with what the section says of it.
     *
     * @param id of its place in the page
     * @param parts what belongs below it
     */
    record Item(
            String id,
            Shown name,
            List<Shown> kinds,
            List<Fact.Value> texts,
            List<Fact.Value> notes,
            List<Fact> facts,
            List<Item> parts) {}

    static SectionPage of(Frame frame, Contents contents, Description description) {
        Node about = description.about();
        Outline outline = contents.outline();
        Map<Node, List<Quad>> said =
                Telling.grouped(
                        description.statements().stream()
                                .filter(quad -> quad.getGraph().equals(about))
                                .toList(),
                        Quad::getSubject);
        List<Quad> own = said.getOrDefault(about, List.of());
        return new SectionPage(
                frame.shown(about),
                about.getURI(),
                DescriptionPage.cited(
                        frame, contents, outline.edition(about).stream().toList(), about),
                outline.above(about).stream().map(frame::shown).toList(),
                outline.next(about, -1).map(frame::shown).orElse(null),
                outline.next(about, 1).map(frame::shown).orElse(null),
                Telling.plain(frame).facts(own, Set.of(DCTerms.isPartOf.asNode())),
                OutlineSection.below(frame, outline, about),
                Chapter.of(frame, contents, said, about).items(about),
                Addresses.link(frame.store().base(), about.getURI()));
    }

    /** Where a thing stands in the page of a section. */
    static String place(Frame frame, Node thing) {
        String things = frame.store().base() + "id/";
        String iri = thing.toString();
        return (iri.startsWith(things) ? iri.substring(things.length()) : iri)
                .replaceAll("[^A-Za-z0-9-]+", ".");
    }

    /** What a section says, put below each other. */
    private record Chapter(
            Frame frame,
            Contents contents,
            Telling telling,
            Map<Node, List<Quad>> said,
            Map<Node, Node> wholes) {

        static Chapter of(
                Frame frame, Contents contents, Map<Node, List<Quad>> said, Node section) {
            return new Chapter(
                    frame, contents, Telling.plain(frame), said, wholes(frame, said, section));
        }

        List<Item> items(Node section) {
            Map<Node, List<Node>> parts =
                    wholes.entrySet().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Map.Entry::getValue,
                                            LinkedHashMap::new,
                                            Collectors.mapping(
                                                    Map.Entry::getKey, Collectors.toList())));
            var seen = new HashSet<Node>();
            List<Item> items =
                    items(
                            said.keySet().stream()
                                    .filter(subject -> !subject.equals(section))
                                    .filter(subject -> !isInLine(subject))
                                    .filter(subject -> !wholes.containsKey(subject))
                                    .toList(),
                            parts,
                            seen);
            return Stream.concat(items.stream(), left(section, parts, seen).stream()).toList();
        }

        /** What only a ring of parts would hold. */
        private List<Item> left(Node section, Map<Node, List<Node>> parts, Set<Node> seen) {
            return said.keySet().stream()
                    .filter(subject -> !subject.equals(section) && !isInLine(subject))
                    .flatMap(subject -> items(List.of(subject), parts, seen).stream())
                    .toList();
        }

        private List<Item> items(List<Node> subjects, Map<Node, List<Node>> parts, Set<Node> seen) {
            var items = new ArrayList<Item>();
            for (Node subject : subjects.stream().sorted(reading()).toList()) {
                if (seen.add(subject)) {
                    items.add(item(subject, parts, seen));
                }
            }
            return items;
        }

        private Item item(Node subject, Map<Node, List<Node>> parts, Set<Node> seen) {
            List<Quad> quads =
                    said.getOrDefault(subject, List.of()).stream()
                            .filter(quad -> !quad.getObject().equals(wholes.get(subject)))
                            .toList();
            List<Item> below = items(parts.getOrDefault(subject, List.of()), parts, seen);
            boolean isHeading =
                    !below.isEmpty()
                            && contents.kinds().of(subject).contains(SKOS.Concept.asNode());
            return new Item(
                    place(frame, subject),
                    frame.shown(subject),
                    isHeading ? List.of() : kinds(subject),
                    telling.texts(quads, Properties::isText),
                    telling.texts(quads, Properties::isNote),
                    isHeading ? List.of() : telling.facts(quads, Set.of()),
                    below);
        }

        private List<Shown> kinds(Node subject) {
            return contents.kinds().of(subject).stream()
                    .map(type -> contents.kinds().shown(frame, type))
                    .toList();
        }

        /** What each thing stands below: a task below its body, a post, a part, a service. */
        private static Map<Node, Node> wholes(
                Frame frame, Map<Node, List<Quad>> said, Node section) {
            var wholes = new LinkedHashMap<Node, Node>();
            List<Node> ways =
                    List.of(
                            NodeFactory.createURI(frame.store().base() + "def/assignedTo"),
                            NodeFactory.createURI(ORG + "postIn"),
                            NodeFactory.createURI("http://data.europa.eu/m8g/isClassifiedBy"),
                            DCTerms.isPartOf.asNode());
            said.forEach(
                    (subject, quads) ->
                            ways.stream()
                                    .flatMap(
                                            way ->
                                                    quads.stream()
                                                            .filter(
                                                                    quad ->
                                                                            quad.getPredicate()
                                                                                    .equals(way)))
                                    .map(Quad::getObject)
                                    .filter(whole -> said.containsKey(whole))
                                    .filter(whole -> !whole.equals(section))
                                    .findFirst()
                                    .ifPresent(whole -> wholes.put(subject, whole)));
            return wholes;
        }

        private boolean isInLine(Node subject) {
            return new Parts(frame).isPart(subject);
        }

        /** That nothing was reported, then what has a number, what is described, the rest. */
        private Comparator<Node> reading() {
            Node none = NodeFactory.createURI(frame.store().base() + "def/NotReported");
            return Comparator.comparing(
                            (Node subject) -> !contents.kinds().of(subject).contains(none))
                    .thenComparing(this::order)
                    .thenComparing(subject -> !has(subject, DCTerms.description.asNode()))
                    .thenComparing(subject -> frame.shown(subject).words());
        }

        private int order(Node subject) {
            String order = frame.store().base() + "def/order";
            return said.getOrDefault(subject, List.of()).stream()
                    .filter(quad -> quad.getPredicate().hasURI(order))
                    .mapToInt(quad -> Integer.parseInt(quad.getObject().getLiteralLexicalForm()))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        private boolean has(Node subject, Node property) {
            return said.getOrDefault(subject, List.of()).stream()
                    .anyMatch(quad -> quad.getPredicate().equals(property));
        }
    }
}
