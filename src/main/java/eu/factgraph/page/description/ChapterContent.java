package eu.factgraph.page.description;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.index.KindLabel;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.statement.PropertyOrder;
import eu.factgraph.page.statement.StatementFormatter;
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

/** The items of a section as a tree. */
record ChapterContent(
        PageContext context,
        SiteIndex siteIndex,
        Map<Node, List<Quad>> statements,
        Map<Node, Node> wholes) {

    List<SectionPage.SectionItem> items(Node section) {
        var parts = new LinkedHashMap<Node, List<Node>>();
        wholes.forEach(
                (part, whole) -> parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(part));
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

    private List<SectionPage.SectionItem> items(
            List<Node> subjects, Map<Node, List<Node>> parts, Set<Node> seen) {
        var items = new ArrayList<SectionPage.SectionItem>();
        for (Node subject : subjects.stream().sorted(readingOrder()).toList()) {
            if (seen.add(subject)) {
                items.add(item(subject, parts, seen));
            }
        }
        return items;
    }

    private SectionPage.SectionItem item(
            Node subject, Map<Node, List<Node>> parts, Set<Node> seen) {
        var formatter = StatementFormatter.plain(context);
        List<Quad> quads =
                statements.getOrDefault(subject, List.of()).stream()
                        .filter(quad -> !quad.getObject().equals(wholes.get(subject)))
                        .toList();
        List<SectionPage.SectionItem> below =
                items(parts.getOrDefault(subject, List.of()), parts, seen);
        boolean isHeading =
                !below.isEmpty()
                        && siteIndex.classes().of(context, subject).contains(SKOS.Concept.asNode());
        return new SectionPage.SectionItem(
                SectionPage.place(context, subject),
                context.label(subject),
                isHeading ? List.of() : kinds(subject),
                formatter.texts(quads, PropertyOrder::isText),
                formatter.texts(quads, PropertyOrder::isNote),
                formatter.texts(quads, PropertyOrder::isQuotation),
                isHeading ? List.of() : formatter.facts(quads, Set.of()),
                below);
    }

    private List<KindLabel> kinds(Node subject) {
        return siteIndex.classes().of(context, subject).stream()
                .map(type -> KindLabel.of(context, siteIndex.classes(), type))
                .toList();
    }

    /** The item that another is shown below: a body, a post, a class or a whole. */
    static Map<Node, Node> wholes(
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
                        (Node subject) -> !siteIndex.classes().of(context, subject).contains(none))
                .thenComparing(this::order)
                .thenComparing(subject -> values(subject, DCTerms.description.asNode()).isEmpty())
                .thenComparing(
                        subject -> context.label(subject).text(), context.messages().collator());
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
