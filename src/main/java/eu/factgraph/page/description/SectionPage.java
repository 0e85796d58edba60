package eu.factgraph.page.description;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.statement.PropertyOrder;
import eu.factgraph.page.statement.PropertyValues;
import eu.factgraph.page.statement.StatementFormatter;
import eu.factgraph.store.ResourceDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;

/**
 * The page of a factsheet or section, read like a chapter.
 *
 * @param path from the factsheet down to the whole of the section
 * @param previous the section before it, or {@code null}
 * @param next the section after it, or {@code null}
 * @param facts of the section itself
 * @param items the resources that it describes
 * @param isDraft whether nobody has read it
 * @param drafts the newer draft of its country
 */
public record SectionPage(
        DisplayLabel title,
        String iri,
        String cited,
        List<DisplayLabel> path,
        DisplayLabel previous,
        DisplayLabel next,
        List<PropertyValues> facts,
        List<OutlineSection> parts,
        List<SectionItem> items,
        String document,
        boolean isDraft,
        List<DisplayLabel> drafts) {

    /** The message about its status. */
    public String draftMessage() {
        return path.isEmpty() ? "status.drafted.edition" : "status.drafted.section";
    }

    /**
     * A resource, with what the section states about it.
     *
     * @param id of its heading
     * @param parts shown below it
     */
    public record SectionItem(
            String id,
            DisplayLabel name,
            List<DisplayLabel> kinds,
            List<PropertyValues.SourcedValue> texts,
            List<PropertyValues.SourcedValue> notes,
            List<PropertyValues.SourcedValue> quotations,
            List<PropertyValues> facts,
            List<SectionItem> parts) {}

    public static SectionPage of(
            PageContext context, SiteIndex siteIndex, ResourceDescription description) {
        Node about = description.about();
        SectionOutline outline = siteIndex.outline();
        Map<Node, List<Quad>> statements =
                StatementFormatter.grouped(
                        description.statements().stream()
                                .filter(quad -> quad.getGraph().equals(about))
                                .toList(),
                        Quad::getSubject);
        List<Quad> own = statements.getOrDefault(about, List.of());
        var wholes = ChapterContent.wholes(context, statements, about);
        return new SectionPage(
                context.label(about),
                about.getURI(),
                DescriptionPage.cited(
                        context, siteIndex, outline.edition(about).stream().toList(), about),
                outline.above(about).stream().map(context::label).toList(),
                outline.next(about, -1).map(context::label).orElse(null),
                outline.next(about, 1).map(context::label).orElse(null),
                StatementFormatter.plain(context).facts(own, Set.of(DCTerms.isPartOf.asNode())),
                OutlineSection.below(context, outline, about),
                new ChapterContent(context, siteIndex, statements, wholes).items(about),
                DocumentUrls.link(context.store().base(), about.getURI()),
                siteIndex.series().isDraft(about),
                drafts(context, siteIndex.series(), about));
    }

    /** A draft is named on the pages of the selected edition, not on its own. */
    private static List<DisplayLabel> drafts(
            PageContext context, SeriesIndex series, Node section) {
        return series.edition(section)
                .filter(series::hasSelected)
                .map(edition -> EditionLink.drafts(context, series, edition.scope()))
                .orElse(List.of());
    }

    /** The fragment of a resource in the page of a section. */
    static String place(PageContext context, Node resource) {
        String things = context.store().base() + "id/";
        String iri = resource.toString();
        return (iri.startsWith(things) ? iri.substring(things.length()) : iri)
                .replaceAll("[^A-Za-z0-9-]+", ".");
    }

    /** The items of a section as a tree. */
    private record ChapterContent(
            PageContext context,
            SiteIndex siteIndex,
            Map<Node, List<Quad>> statements,
            Map<Node, Node> wholes) {

        List<SectionItem> items(Node section) {
            var parts = new LinkedHashMap<Node, List<Node>>();
            wholes.forEach(
                    (part, whole) ->
                            parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(part));
            var formatter = new PartFormatter(context);
            var subjects = new ArrayList<>(statements.keySet());
            subjects.removeIf(subject -> subject.equals(section) || formatter.isPart(subject));
            var top = subjects.stream().filter(subject -> !wholes.containsKey(subject)).toList();
            var seen = new HashSet<Node>();
            var items = new ArrayList<>(items(top, parts, seen));
            // Items that only a cycle of parts contains.
            subjects.forEach(subject -> items.addAll(items(List.of(subject), parts, seen)));
            return items;
        }

        private List<SectionItem> items(
                List<Node> subjects, Map<Node, List<Node>> parts, Set<Node> seen) {
            var items = new ArrayList<SectionItem>();
            for (Node subject : subjects.stream().sorted(readingOrder()).toList()) {
                if (seen.add(subject)) {
                    items.add(item(subject, parts, seen));
                }
            }
            return items;
        }

        private SectionItem item(Node subject, Map<Node, List<Node>> parts, Set<Node> seen) {
            var formatter = StatementFormatter.plain(context);
            List<Quad> quads =
                    statements.getOrDefault(subject, List.of()).stream()
                            .filter(quad -> !quad.getObject().equals(wholes.get(subject)))
                            .toList();
            List<SectionItem> below = items(parts.getOrDefault(subject, List.of()), parts, seen);
            boolean isHeading =
                    !below.isEmpty()
                            && siteIndex
                                    .classes()
                                    .of(context, subject)
                                    .contains(SKOS.Concept.asNode());
            return new SectionItem(
                    place(context, subject),
                    context.label(subject),
                    isHeading ? List.of() : kinds(subject),
                    formatter.texts(quads, PropertyOrder::isText),
                    formatter.texts(quads, PropertyOrder::isNote),
                    formatter.texts(quads, PropertyOrder::isQuotation),
                    isHeading ? List.of() : formatter.facts(quads, Set.of()),
                    below);
        }

        private List<DisplayLabel> kinds(Node subject) {
            return siteIndex.classes().of(context, subject).stream()
                    .map(type -> siteIndex.classes().label(context, type))
                    .toList();
        }

        /** The item that another is shown below: a body, a post, a class or a whole. */
        private static Map<Node, Node> wholes(
                PageContext context, Map<Node, List<Quad>> statements, Node section) {
            var wholes = new LinkedHashMap<Node, Node>();
            List<Node> ways =
                    List.of(
                            context.store().node("def/assignedTo"),
                            ORG.postIn.asNode(),
                            NodeFactory.createURI(Namespaces.CV + "isClassifiedBy"),
                            DCTerms.isPartOf.asNode());
            statements.forEach(
                    (subject, quads) ->
                            quads.stream()
                                    .filter(quad -> ways.contains(quad.getPredicate()))
                                    .filter(quad -> statements.containsKey(quad.getObject()))
                                    .filter(quad -> !quad.getObject().equals(section))
                                    .min(
                                            Comparator.comparingInt(
                                                    one -> ways.indexOf(one.getPredicate())))
                                    .ifPresent(quad -> wholes.put(subject, quad.getObject())));
            return wholes;
        }

        /** Nothing reported, then by number, then items with a description, then by name. */
        private Comparator<Node> readingOrder() {
            Node none = context.store().node("def/NotReported");
            return Comparator.comparing(
                            (Node subject) ->
                                    !siteIndex.classes().of(context, subject).contains(none))
                    .thenComparing(this::order)
                    .thenComparing(
                            subject -> values(subject, DCTerms.description.asNode()).isEmpty())
                    .thenComparing(subject -> context.label(subject).text());
        }

        private int order(Node subject) {
            return Stream.of("def/order", "def/entry")
                    .flatMap(property -> values(subject, context.store().node(property)).stream())
                    .mapToInt(number -> Integer.parseInt(number.getLiteralLexicalForm()))
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private List<Node> values(Node subject, Node property) {
            return statements.getOrDefault(subject, List.of()).stream()
                    .filter(quad -> quad.getPredicate().equals(property))
                    .map(Quad::getObject)
                    .toList();
        }
    }
}
