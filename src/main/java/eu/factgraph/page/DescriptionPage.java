package eu.factgraph.page;

import eu.factgraph.query.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of one description: what is said of it, each statement with the graphs that make it; the
 * panels of its kinds; what points here, by meaning.
 *
 * @param iri of the thing, as others should write it
 * @param place of the thing in the pages of sections
 * @param placed the sections that have such a place: others only mention it
 * @param notes of the editors
 * @param facts of the thing itself, but for what a panel tells
 * @param inner of whatever else stands in a named graph, by subject
 * @param incoming what points here, by what it is to the thing
 * @param incomingCount of all that does
 * @param sections that the page refers to
 * @param others what else the page refers to
 * @param cited the line that cites it
 * @param json in the words of schema.org, or {@code null}
 */
record DescriptionPage(
        Shown title,
        String iri,
        String place,
        Set<String> placed,
        List<Shown> kinds,
        List<Fact.Value> texts,
        List<Fact.Value> notes,
        List<Fact> facts,
        List<Fact> technical,
        List<Subject> inner,
        List<AnswerTable> panels,
        List<Fact> incoming,
        long incomingCount,
        List<Citations.Citation> sections,
        List<Citations.Citation> others,
        String cited,
        String document,
        String json) {

    record Subject(Shown name, List<Fact> facts) {}

    /** A section, at the thing in it where it has a place of its own. */
    String at(String section) {
        return placed.contains(section) ? section + "#" + place : section;
    }

    static DescriptionPage of(
            Frame frame,
            Contents contents,
            Description description,
            Asking asking,
            List<Panel> panels) {
        Node about = description.about();
        var own = about(description);
        var telling = Telling.cited(frame, asking.citations());
        var texts = telling.texts(own, Properties::isText);
        var notes = telling.texts(own, Properties::isNote);
        var asked = asked(frame, about, own, asking, panels);
        var facts = telling.facts(own, told(frame, asked));
        var tables = asked.stream().map(Asking.Asked::table).toList();
        var technical = telling.technical(own);
        var incoming = telling.incoming(description.incoming());
        return new DescriptionPage(
                frame.shown(about),
                about.getURI(),
                SectionPage.place(frame, about),
                placed(frame, about, own),
                kinds(frame, contents, about, own),
                texts,
                notes,
                facts,
                technical,
                inner(Telling.plain(frame), description),
                tables,
                incoming,
                description.incomingCount(),
                asking.citations().sections(),
                asking.citations().others(),
                cited(frame, contents, asking.citations().editions(), about),
                Addresses.link(
                        frame.store().base(),
                        Addresses.document(frame.store().base(), about.getURI())),
                new SchemaOrg(description, frame.store()).json().orElse(null));
    }

    /** A part has no place of its own: it stands in the line of its whole. */
    private static Set<String> placed(Frame frame, Node about, List<Quad> own) {
        return new Parts(frame).isPart(about)
                ? Set.of()
                : own.stream()
                        .map(quad -> frame.shown(quad.getGraph()).href())
                        .collect(Collectors.toSet());
    }

    private static List<Quad> about(Description description) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .toList();
    }

    private static List<Shown> kinds(Frame frame, Contents contents, Node about, List<Quad> own) {
        List<Node> kinds = contents.kinds().of(about);
        return (kinds.isEmpty() ? types(own) : kinds)
                .stream().map(type -> contents.kinds().shown(frame, type)).toList();
    }

    private static List<Node> types(List<Quad> own) {
        return own.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    /** The panels that have something to say. */
    private static List<Asking.Asked> asked(
            Frame frame, Node about, List<Quad> own, Asking asking, List<Panel> panels) {
        Set<String> types = types(own).stream().map(Node::toString).collect(Collectors.toSet());
        return panels.stream()
                .filter(panel -> moved(frame, panel.types()).stream().anyMatch(types::contains))
                .map(panel -> asking.panel(panel, about))
                .filter(asked -> !asked.isEmpty())
                .toList();
    }

    private static Set<Node> told(Frame frame, List<Asking.Asked> asked) {
        return asked.stream()
                .flatMap(one -> moved(frame, one.panel().facts()).stream())
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
    }

    private static List<String> moved(Frame frame, Set<String> canonical) {
        return canonical.stream().map(frame.store().rebasing()::iri).toList();
    }

    private static List<Subject> inner(Telling telling, Description description) {
        var subjects = new ArrayList<Subject>();
        Telling.grouped(description.statements(), Quad::getSubject)
                .forEach(
                        (subject, quads) -> {
                            var facts = telling.facts(elsewhere(quads, description), Set.of());
                            if (!subject.equals(description.about()) && !facts.isEmpty()) {
                                subjects.add(new Subject(telling.frame().shown(subject), facts));
                            }
                        });
        return List.copyOf(subjects);
    }

    /** Without the links back to what the page is about: each term of an ontology has one. */
    private static List<Quad> elsewhere(List<Quad> quads, Description description) {
        return quads.stream()
                .filter(quad -> !quad.getObject().equals(description.about()))
                .toList();
    }

    /** Title, document, collection with the date of its release, and the IRI that lasts. */
    static String cited(Frame frame, Contents contents, List<Node> editions, Node about) {
        var parts = new ArrayList<String>();
        parts.add(frame.shown(about).words());
        editions.stream()
                .filter(edition -> !edition.equals(about))
                .forEach(edition -> parts.add(frame.shown(edition).words()));
        parts.add(
                contents.released()
                        .map(date -> frame.say("cite.release", date))
                        .orElse("factgraph"));
        parts.add(frame.store().rebasing().canonical(about.getURI()));
        return String.join(". ", parts);
    }
}
