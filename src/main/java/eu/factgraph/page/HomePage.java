package eu.factgraph.page;

import eu.factgraph.query.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** What the home page lists: sections as doors, kinds with their numbers, questions. */
record HomePage(List<Section> sections, List<Kind> kinds, List<QuestionLink> questions) {

    /** A document or section with those below it, in the order of the document. */
    record Section(Shown shown, List<Section> parts) {}

    record Kind(Shown shown, long number) {}

    static HomePage of(Frame frame, List<Question> questions) {
        var outline = new Outline(frame);
        return new HomePage(
                outline.editions().stream().map(outline::section).toList(),
                kinds(frame),
                QuestionLink.all(frame, questions));
    }

    private static List<Kind> kinds(Frame frame) {
        Map<Node, Long> counts =
                frame.store().dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(triple -> isThing(frame, triple.getSubject()))
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getObject,
                                        () -> new TreeMap<>(NodeCmp::compareRDFTerms),
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(kind -> new Kind(frame.shown(kind.getKey()), kind.getValue()))
                .toList();
    }

    private static boolean isThing(Frame frame, Node subject) {
        return subject.isURI() && subject.getURI().startsWith(frame.store().base() + "id/");
    }

    /** The tree of sections. */
    private record Outline(Frame frame) {

        Section section(Node part) {
            return new Section(frame.shown(part), below(part).stream().map(this::section).toList());
        }

        List<Node> editions() {
            return subjects(RDF.Nodes.type, own("Factsheet"));
        }

        private List<Node> below(Node whole) {
            return subjects(DCTerms.isPartOf.asNode(), whole).stream()
                    .filter(
                            part ->
                                    frame.store()
                                            .dataset()
                                            .getDefaultGraph()
                                            .contains(part, RDF.Nodes.type, own("Section")))
                    .sorted(Comparator.comparingInt(this::order))
                    .toList();
        }

        private int order(Node section) {
            return frame.store().dataset().getDefaultGraph().stream(section, own("order"), Node.ANY)
                    .mapToInt(
                            triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        private List<Node> subjects(Node predicate, Node object) {
            return frame.store().dataset().getDefaultGraph().stream(Node.ANY, predicate, object)
                    .map(Triple::getSubject)
                    .sorted(Comparator.comparing(Node::toString))
                    .toList();
        }

        private Node own(String term) {
            return NodeFactory.createURI(frame.store().base() + "def/" + term);
        }
    }
}
