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
import eu.factgraph.query.definition.Panel;
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
 * The page of a resource: its statements with the graphs that state them, the panels of its
 * classes, and the resources that refer to it.
 *
 * @param facts except those that a panel shows
 * @param inner other subjects of a named graph
 * @param incoming the resources that refer to it, by property
 * @param incomingCount of all such statements
 * @param sections that the page cites
 * @param others other graphs that the page cites
 * @param cited the text for citing the page
 * @param json schema.org metadata, or {@code null}
 */
public record DescriptionPage(
        DisplayLabel title,
        String iri,
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

    public static DescriptionPage of(
            PageContext context,
            SiteIndex siteIndex,
            ResourceDescription description,
            QuestionTables tables,
            List<Panel> panels) {
        String base = context.store().base();
        Node about = description.about();
        var own = about(description);
        var formatter = StatementFormatter.cited(context, tables.citations());
        var texts = formatter.texts(own, PropertyOrder::isText);
        var notes = formatter.texts(own, PropertyOrder::isNote);
        var answers = answers(context, about, own, tables, panels);
        var facts = formatter.facts(own, shownByPanels(context, answers));
        var panelTables = answers.stream().map(QuestionTables.PanelAnswer::table).toList();
        return new DescriptionPage(
                context.label(about),
                about.getURI(),
                kinds(context, siteIndex, about, own),
                texts,
                notes,
                facts,
                formatter.technical(own),
                inner(StatementFormatter.plain(context), description),
                panelTables,
                formatter.incoming(description.incoming()),
                description.incomingCount(),
                anchored(context, tables.citations().sections(), about, own),
                tables.citations().others(),
                cited(context, siteIndex, tables.citations().editions(), about),
                DocumentUrls.link(base, DocumentUrls.document(base, about.getURI())),
                new SchemaOrgMetadata(description, context.store()).json().orElse(null));
    }

    /** Sections that describe the resource are linked at its heading in them. */
    private static List<Citations.Citation> anchored(
            PageContext context, List<Citations.Citation> sections, Node about, List<Quad> own) {
        if (new PartFormatter(context).isPart(about)) {
            return sections;
        }
        Set<String> describing =
                own.stream()
                        .map(quad -> context.label(quad.getGraph()).href())
                        .collect(Collectors.toSet());
        String anchor = "#" + SectionPage.place(context, about);
        return sections.stream()
                .map(one -> describing.contains(one.label().href()) ? one.at(anchor) : one)
                .toList();
    }

    private static List<Quad> about(ResourceDescription description) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .toList();
    }

    private static List<DisplayLabel> kinds(
            PageContext context, SiteIndex siteIndex, Node about, List<Quad> own) {
        List<Node> kinds = siteIndex.classes().of(about);
        return (kinds.isEmpty() ? types(own) : kinds)
                .stream().map(type -> siteIndex.classes().label(context, type)).toList();
    }

    private static List<Node> types(List<Quad> own) {
        return own.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    /** The panels that have rows. */
    private static List<QuestionTables.PanelAnswer> answers(
            PageContext context,
            Node about,
            List<Quad> own,
            QuestionTables tables,
            List<Panel> panels) {
        Set<String> types = types(own).stream().map(Node::toString).collect(Collectors.toSet());
        return panels.stream()
                .filter(panel -> rebased(context, panel.types()).stream().anyMatch(types::contains))
                .map(panel -> tables.panel(panel, about))
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    private static Set<Node> shownByPanels(
            PageContext context, List<QuestionTables.PanelAnswer> answers) {
        return answers.stream()
                .flatMap(one -> rebased(context, one.panel().facts()).stream())
                .map(NodeFactory::createURI)
                .collect(Collectors.toSet());
    }

    private static List<String> rebased(PageContext context, Set<String> canonical) {
        return canonical.stream().map(context.store().rebasing()::iri).toList();
    }

    private static List<DescribedNode> inner(
            StatementFormatter formatter, ResourceDescription description) {
        var subjects = StatementFormatter.grouped(description.statements(), Quad::getSubject);
        subjects.remove(description.about());
        return subjects.entrySet().stream()
                .map(
                        one ->
                                new DescribedNode(
                                        formatter.context().label(one.getKey()),
                                        formatter.facts(
                                                elsewhere(one.getValue(), description), Set.of())))
                .filter(node -> !node.facts().isEmpty())
                .toList();
    }

    /** Without links back to the resource of the page: each term of an ontology has one. */
    private static List<Quad> elsewhere(List<Quad> quads, ResourceDescription description) {
        return quads.stream()
                .filter(quad -> !quad.getObject().equals(description.about()))
                .toList();
    }

    /** Title, factsheet, collection with the date of its release, and permanent IRI. */
    static String cited(PageContext context, SiteIndex siteIndex, List<Node> editions, Node about) {
        var parts = new ArrayList<String>();
        parts.add(context.label(about).text());
        editions.stream()
                .filter(edition -> !edition.equals(about))
                .forEach(edition -> parts.add(context.label(edition).text()));
        var release = siteIndex.released().map(date -> context.message("cite.release", date));
        parts.add(release.orElse("factgraph"));
        parts.add(context.store().rebasing().canonical(about.getURI()));
        return String.join(". ", parts);
    }
}
