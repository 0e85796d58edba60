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
 * A document or section, read like the chapter that it was.
 *
 * @param path from the document down to what it stands in
 * @param previous what is read before it, or {@code null}
 * @param next what is read after it, or {@code null}
 * @param facts of the section itself
 * @param items the things that it speaks of
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
     * A thing, with what the section says of it.
     *
     * @param id of its place in the page
     * @param parts what belongs below it
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
        Map<Node, List<Quad>> said =
                StatementFormatter.grouped(
                        description.statements().stream()
                                .filter(quad -> quad.getGraph().equals(about))
                                .toList(),
                        Quad::getSubject);
        List<Quad> own = said.getOrDefault(about, List.of());
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
                ChapterContent.of(context, siteIndex, said, about).items(about),
                DocumentUrls.link(context.store().base(), about.getURI()));
    }

    /** Where a thing stands in the page of a section. */
    static String place(PageContext context, Node thing) {
        String things = context.store().base() + "id/";
        String iri = thing.toString();
        return (iri.startsWith(things) ? iri.substring(things.length()) : iri)
                .replaceAll("[^A-Za-z0-9-]+", ".");
    }

    /** What a section says, put below each other. */
    private record ChapterContent(
            PageContext context,
            SiteIndex siteIndex,
            StatementFormatter formatter,
            Map<Node, List<Quad>> said,
            Map<Node, Node> wholes) {

        static ChapterContent of(
                PageContext context,
                SiteIndex siteIndex,
                Map<Node, List<Quad>> said,
                Node section) {
            return new ChapterContent(
                    context,
                    siteIndex,
                    StatementFormatter.plain(context),
                    said,
                    wholes(context, said, section));
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
        private List<SectionItem> left(Node section, Map<Node, List<Node>> parts, Set<Node> seen) {
            return said.keySet().stream()
                    .filter(subject -> !subject.equals(section) && !isInLine(subject))
                    .flatMap(subject -> items(List.of(subject), parts, seen).stream())
                    .toList();
        }

        private List<SectionItem> items(
                List<Node> subjects, Map<Node, List<Node>> parts, Set<Node> seen) {
            var items = new ArrayList<SectionItem>();
            for (Node subject : subjects.stream().sorted(reading()).toList()) {
                if (seen.add(subject)) {
                    items.add(item(subject, parts, seen));
                }
            }
            return items;
        }

        private SectionItem item(Node subject, Map<Node, List<Node>> parts, Set<Node> seen) {
            List<Quad> quads =
                    said.getOrDefault(subject, List.of()).stream()
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

        /** What each thing stands below: a task below its body, a post, a part, a service. */
        private static Map<Node, Node> wholes(
                PageContext context, Map<Node, List<Quad>> said, Node section) {
            var wholes = new LinkedHashMap<Node, Node>();
            List<Node> ways =
                    List.of(
                            context.store().node("def/assignedTo"),
                            ORG.postIn.asNode(),
                            NodeFactory.createURI(Namespaces.CV + "isClassifiedBy"),
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
            return new PartFormatter(context).isPart(subject);
        }

        /** That nothing was reported, then what has a number, what is described, the rest. */
        private Comparator<Node> reading() {
            Node none = context.store().node("def/NotReported");
            return Comparator.comparing(
                            (Node subject) -> !siteIndex.classes().of(subject).contains(none))
                    .thenComparing(this::order)
                    .thenComparing(subject -> !has(subject, DCTerms.description.asNode()))
                    .thenComparing(subject -> context.label(subject).text());
        }

        private int order(Node subject) {
            String order = context.store().base() + "def/order";
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
