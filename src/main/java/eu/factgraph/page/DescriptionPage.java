package eu.factgraph.page;

import eu.factgraph.query.Panel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The page of one description: what is said of it, each statement with the sections that make it;
 * the panels of its kinds; what points here, by meaning.
 *
 * @param iri of the thing, as others should write it
 * @param facts of the thing itself
 * @param inner of whatever else stands in a named graph, by subject
 * @param incoming what points here, by property
 * @param incomingCount of all that does
 * @param json in the words of schema.org, or {@code null}
 */
record DescriptionPage(
        Shown title,
        String iri,
        List<Shown> kinds,
        List<Value> texts,
        List<Property> facts,
        List<Property> technical,
        List<Subject> inner,
        List<AnswerTable> panels,
        List<Property> incoming,
        long incomingCount,
        String document,
        String json) {

    /** What machines need and people seldom look for. */
    private static final Set<Node> TECHNICAL =
            Set.of(
                    RDF.Nodes.type,
                    DCTerms.identifier.asNode(),
                    DCTerms.modified.asNode(),
                    SKOS.inScheme.asNode(),
                    SKOS.prefLabel.asNode());

    private static final Set<Node> TEXTS =
            Set.of(DCTerms.description.asNode(), SKOS.note.asNode(), SKOS.definition.asNode());

    /** A property with its values. */
    record Property(Shown name, List<Value> values) {}

    /**
     * @param sources the graphs that say so
     */
    record Value(Shown shown, List<Shown> sources) {}

    record Subject(Shown name, List<Property> facts) {}

    static DescriptionPage of(
            Frame frame, Description description, Asking asking, List<Panel> panels) {
        var facts = new Facts(frame, description);
        Node about = description.about();
        return new DescriptionPage(
                frame.shown(about),
                about.getURI(),
                facts.kinds().stream().map(frame::shown).toList(),
                facts.texts(),
                facts.of(
                        about,
                        property -> !TECHNICAL.contains(property) && !TEXTS.contains(property)),
                facts.of(about, TECHNICAL::contains),
                facts.inner(),
                facts.panels(asking, panels),
                facts.incoming(),
                description.incomingCount(),
                Addresses.link(
                        frame.store().base(),
                        Addresses.document(frame.store().base(), about.getURI())),
                new SchemaOrg(description).json().orElse(null));
    }

    /** What a description says, put together for reading. */
    private record Facts(Frame frame, Description description) {

        List<Node> kinds() {
            return about().stream()
                    .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
                    .map(Quad::getObject)
                    .distinct()
                    .toList();
        }

        List<Value> texts() {
            return values(
                    about().stream().filter(quad -> TEXTS.contains(quad.getPredicate())).toList(),
                    Quad::getObject);
        }

        List<Property> of(Node subject, java.util.function.Predicate<Node> wanted) {
            return properties(
                    description.statements().stream()
                            .filter(quad -> quad.getSubject().equals(subject))
                            .filter(quad -> wanted.test(quad.getPredicate()))
                            .toList(),
                    Quad::getObject);
        }

        List<Subject> inner() {
            return grouped(description.statements(), Quad::getSubject).entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(description.about()))
                    .map(
                            entry ->
                                    new Subject(
                                            frame.shown(entry.getKey()),
                                            properties(
                                                    entry.getValue().stream()
                                                            .filter(
                                                                    quad ->
                                                                            !TECHNICAL.contains(
                                                                                    quad
                                                                                            .getPredicate()))
                                                            .toList(),
                                                    Quad::getObject)))
                    .filter(subject -> !subject.facts().isEmpty())
                    .toList();
        }

        List<Property> incoming() {
            return properties(description.incoming(), Quad::getSubject);
        }

        List<AnswerTable> panels(Asking asking, List<Panel> panels) {
            var kinds = kinds();
            var answered = new ArrayList<AnswerTable>();
            for (Panel panel : panels) {
                String type = frame.store().rebasing().iri(panel.type());
                if (kinds.stream().anyMatch(kind -> kind.hasURI(type))) {
                    AnswerTable table =
                            asking.table(
                                    panel.question(),
                                    Map.of(Panel.THIS, description.about().getURI()));
                    if (!table.rows().isEmpty()) {
                        answered.add(table);
                    }
                }
            }
            return answered;
        }

        private List<Quad> about() {
            return description.statements().stream()
                    .filter(quad -> quad.getSubject().equals(description.about()))
                    .toList();
        }

        private List<Property> properties(List<Quad> quads, Function<Quad, Node> end) {
            return grouped(quads, Quad::getPredicate).entrySet().stream()
                    .map(
                            entry ->
                                    new Property(
                                            frame.property(entry.getKey()),
                                            values(entry.getValue(), end)))
                    .toList();
        }

        /**
         * One value, however many sections state it; what a section says itself bears no link to it
         * on its own page.
         */
        private List<Value> values(List<Quad> quads, Function<Quad, Node> end) {
            Node about = description.about();
            return grouped(quads, end).entrySet().stream()
                    .map(
                            entry ->
                                    new Value(
                                            frame.shown(entry.getKey()),
                                            entry.getValue().stream()
                                                    .filter(quad -> !quad.isDefaultGraph())
                                                    .map(Quad::getGraph)
                                                    .filter(graph -> !graph.equals(about))
                                                    .distinct()
                                                    .map(frame::shown)
                                                    .toList()))
                    .toList();
        }

        /** In the order in which each group comes first. */
        private static Map<Node, List<Quad>> grouped(List<Quad> quads, Function<Quad, Node> part) {
            return quads.stream()
                    .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
        }
    }
}
