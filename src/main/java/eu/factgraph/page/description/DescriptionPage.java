package eu.factgraph.page.description;

import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.question.AnswerTable;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyOrder;
import eu.factgraph.page.statement.PropertyValues;
import eu.factgraph.page.statement.StatementFormatter;
import eu.factgraph.query.Panel;
import eu.factgraph.store.ResourceDescription;
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
public record DescriptionPage(
        DisplayLabel title,
        String iri,
        String place,
        Set<String> placed,
        List<DisplayLabel> kinds,
        List<PropertyValues.SourcedValue> texts,
        List<PropertyValues.SourcedValue> notes,
        List<PropertyValues> facts,
        List<PropertyValues> technical,
        List<DescribedNode> inner,
        List<AnswerTable> panels,
        List<PropertyValues> incoming,
        long incomingCount,
        List<Citations.Citation> sections,
        List<Citations.Citation> others,
        String cited,
        String document,
        String json) {

    public record DescribedNode(DisplayLabel name, List<PropertyValues> facts) {}

    /** A section, at the thing in it where it has a place of its own. */
    public String at(String section) {
        return placed.contains(section) ? section + "#" + place : section;
    }

    public static DescriptionPage of(
            PageContext frame,
            SiteIndex contents,
            ResourceDescription description,
            QuestionTables asking,
            List<Panel> panels) {
        Node about = description.about();
        var own = about(description);
        var telling = StatementFormatter.cited(frame, asking.citations());
        var texts = telling.texts(own, PropertyOrder::isText);
        var notes = telling.texts(own, PropertyOrder::isNote);
        var asked = asked(frame, about, own, asking, panels);
        var facts = telling.facts(own, told(frame, asked));
        var tables = asked.stream().map(QuestionTables.PanelAnswer::table).toList();
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
                inner(StatementFormatter.plain(frame), description),
                tables,
                incoming,
                description.incomingCount(),
                asking.citations().sections(),
                asking.citations().others(),
                cited(frame, contents, asking.citations().editions(), about),
                DocumentUrls.link(
                        frame.store().base(),
                        DocumentUrls.document(frame.store().base(), about.getURI())),
                new SchemaOrgMetadata(description, frame.store()).json().orElse(null));
    }

    /** A part has no place of its own: it stands in the line of its whole. */
    private static Set<String> placed(PageContext frame, Node about, List<Quad> own) {
        return new PartFormatter(frame).isPart(about)
                ? Set.of()
                : own.stream()
                        .map(quad -> frame.shown(quad.getGraph()).href())
                        .collect(Collectors.toSet());
    }

    private static List<Quad> about(ResourceDescription description) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .toList();
    }

    private static List<DisplayLabel> kinds(
            PageContext frame, SiteIndex contents, Node about, List<Quad> own) {
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
    private static List<QuestionTables.PanelAnswer> asked(
            PageContext frame,
            Node about,
            List<Quad> own,
            QuestionTables asking,
            List<Panel> panels) {
        Set<String> types = types(own).stream().map(Node::toString).collect(Collectors.toSet());
        return panels.stream()
                .filter(panel -> moved(frame, panel.types()).stream().anyMatch(types::contains))
                .map(panel -> asking.panel(panel, about))
                .filter(asked -> !asked.isEmpty())
                .toList();
    }

    private static Set<Node> told(PageContext frame, List<QuestionTables.PanelAnswer> asked) {
        return asked.stream()
                .flatMap(one -> moved(frame, one.panel().facts()).stream())
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
    }

    private static List<String> moved(PageContext frame, Set<String> canonical) {
        return canonical.stream().map(frame.store().rebasing()::iri).toList();
    }

    private static List<DescribedNode> inner(
            StatementFormatter telling, ResourceDescription description) {
        var subjects = new ArrayList<DescribedNode>();
        StatementFormatter.grouped(description.statements(), Quad::getSubject)
                .forEach(
                        (subject, quads) -> {
                            var facts = telling.facts(elsewhere(quads, description), Set.of());
                            if (!subject.equals(description.about()) && !facts.isEmpty()) {
                                subjects.add(
                                        new DescribedNode(telling.frame().shown(subject), facts));
                            }
                        });
        return List.copyOf(subjects);
    }

    /** Without the links back to what the page is about: each term of an ontology has one. */
    private static List<Quad> elsewhere(List<Quad> quads, ResourceDescription description) {
        return quads.stream()
                .filter(quad -> !quad.getObject().equals(description.about()))
                .toList();
    }

    /** Title, document, collection with the date of its release, and the IRI that lasts. */
    static String cited(PageContext frame, SiteIndex contents, List<Node> editions, Node about) {
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
