package eu.factgraph.page.description;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SectionOutline;
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
import java.util.stream.Collectors;
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
        String document) {

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
                ChapterContent.of(context, siteIndex, statements, about).items(about),
                DocumentUrls.link(context.store().base(), about.getURI()));
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
            StatementFormatter formatter,
            Map<Node, List<Quad>> statements,
            Map<Node, Node> wholes) {

        static ChapterContent of(
                PageContext context,
                SiteIndex siteIndex,
                Map<Node, List<Quad>> statements,
                Node section) {
            return new ChapterContent(
                    context,
                    siteIndex,
                    StatementFormatter.plain(context),
                    statements,
                    wholes(context, statements, section));
        }

        List<SectionItem> items(Node section) {
            Map<Node, List<Node>> parts =
                    wholes.entrySet().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Map.Entry::getValue,
                                            LinkedHashMap::new,
                                            Collectors.mapping(
                                                    Map.Entry::getKey, Collectors.toList())));
            var seen = new HashSet<Node>();
            List<SectionItem> items =
                    items(
                            statements.keySet().stream()
                                    .filter(subject -> !subject.equals(section))
                                    .filter(subject -> !isPart(subject))
                                    .filter(subject -> !wholes.containsKey(subject))
                                    .toList(),
                            parts,
                            seen);
            return Stream.concat(items.stream(), remaining(section, parts, seen).stream()).toList();
        }

        /** Items that only a cycle of parts contains. */
        private List<SectionItem> remaining(
                Node section, Map<Node, List<Node>> parts, Set<Node> seen) {
            return statements.keySet().stream()
                    .filter(subject -> !subject.equals(section) && !isPart(subject))
                    .flatMap(subject -> items(List.of(subject), parts, seen).stream())
                    .toList();
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
            List<Quad> quads =
                    statements.getOrDefault(subject, List.of()).stream()
                            .filter(quad -> !quad.getObject().equals(wholes.get(subject)))
                            .toList();
            List<SectionItem> below = items(parts.getOrDefault(subject, List.of()), parts, seen);
            boolean isHeading =
                    !below.isEmpty()
                            && siteIndex.classes().of(subject).contains(SKOS.Concept.asNode());
            return new SectionItem(
                    place(context, subject),
                    context.label(subject),
                    isHeading ? List.of() : kinds(subject),
                    formatter.texts(quads, PropertyOrder::isText),
                    formatter.texts(quads, PropertyOrder::isNote),
                    isHeading ? List.of() : formatter.facts(quads, Set.of()),
                    below);
        }

        private List<DisplayLabel> kinds(Node subject) {
            return siteIndex.classes().of(subject).stream()
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
                            ways.stream()
                                    .flatMap(
                                            way ->
                                                    quads.stream()
                                                            .filter(
                                                                    quad ->
                                                                            quad.getPredicate()
                                                                                    .equals(way)))
                                    .map(Quad::getObject)
                                    .filter(whole -> statements.containsKey(whole))
                                    .filter(whole -> !whole.equals(section))
                                    .findFirst()
                                    .ifPresent(whole -> wholes.put(subject, whole)));
            return wholes;
        }

        private boolean isPart(Node subject) {
            return new PartFormatter(context).isPart(subject);
        }

        /** Nothing reported, then by number, then items with a description, then by name. */
        private Comparator<Node> readingOrder() {
            Node none = context.store().node("def/NotReported");
            return Comparator.comparing(
                            (Node subject) -> !siteIndex.classes().of(subject).contains(none))
                    .thenComparing(this::order)
                    .thenComparing(subject -> !has(subject, DCTerms.description.asNode()))
                    .thenComparing(subject -> context.label(subject).text());
        }

        private int order(Node subject) {
            String order = context.store().base() + "def/order";
            return statements.getOrDefault(subject, List.of()).stream()
                    .filter(quad -> quad.getPredicate().hasURI(order))
                    .mapToInt(quad -> Integer.parseInt(quad.getObject().getLiteralLexicalForm()))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        private boolean has(Node subject, Node property) {
            return statements.getOrDefault(subject, List.of()).stream()
                    .anyMatch(quad -> quad.getPredicate().equals(property));
        }
    }
}
