package eu.factgraph.page.index;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * A page of the members of a class in alphabetical order; the class links to its definition.
 *
 * @param title the name of the class in the plural
 * @param total number of members
 * @param page from 1
 * @param previous address of the page before it, or {@code null}
 * @param next address of the page after it, or {@code null}
 */
public record ClassPage(
        DisplayLabel type,
        String title,
        NodeCategory category,
        SourceStrip strip,
        int total,
        List<ClassMember> entries,
        int page,
        int pages,
        String previous,
        String next) {

    private static final int SIZE = 100;

    /** The length of a text in the list. */
    private static final int LENGTH = 160;

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode(), SKOS.note.asNode());

    /** A member with a description or {@code null}. */
    public record ClassMember(DisplayLabel name, DisplayLabel line) {}

    /**
     * @param page one that {@link #exists exists}
     */
    public static ClassPage of(PageContext context, SiteIndex siteIndex, Node type, int page) {
        ClassIndex classes = siteIndex.classes();
        Collection<Node> members = classes.members().get(type);
        int pages = pages(members.size());
        return new ClassPage(
                new DisplayLabel(classes.name(context, type), context.label(type).href(), null),
                classes.plural(context, type).inSentenceCase().text(),
                KindLabel.category(context, type),
                siteIndex.strip(context),
                members.size(),
                entries(context, members, page),
                page,
                pages,
                page > 1 ? address(context, classes, type, page - 1) : null,
                page < pages ? address(context, classes, type, page + 1) : null);
    }

    /** Whether a class has a page of this number. */
    public static boolean exists(ClassIndex classes, Node type, int page) {
        return page >= 1 && page <= pages(classes.members().get(type).size());
    }

    /** The number of pages of a class, at least 1. */
    private static int pages(int members) {
        return Math.max(1, (members + SIZE - 1) / SIZE);
    }

    private static List<ClassMember> entries(
            PageContext context, Collection<Node> members, int page) {
        Collator alphabet = context.messages().collator();
        record Named(Node node, DisplayLabel name) {}
        return members.stream()
                .map(node -> new Named(node, context.value(node)))
                .sorted(Comparator.comparing(named -> named.name().text(), alphabet))
                .skip((long) (page - 1) * SIZE)
                .limit(SIZE)
                .map(named -> new ClassMember(named.name(), line(context, named.node())))
                .toList();
    }

    private static String address(PageContext context, ClassIndex classes, Node type, int page) {
        String path = "kind/" + classes.names().get(type);
        return context.href(page == 1 ? path : path + "?page=" + page);
    }

    private static DisplayLabel line(PageContext context, Node resource) {
        return TEXTS.stream()
                .map(property -> G.listSP(context.graph(), resource, property))
                .flatMap(texts -> context.preferred(texts).stream())
                .findFirst()
                .map(context::label)
                .map(text -> new DisplayLabel(shortened(text.text()), null, text.lang()))
                .orElse(null);
    }

    /** Ends after a whole word. */
    private static String shortened(String text) {
        return text.length() <= LENGTH
                ? text
                : text.substring(0, text.lastIndexOf(' ', LENGTH)) + " …";
    }
}
