package eu.factgraph.page.index;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** The members of a class in alphabetical order; the class links to its definition. */
public record ClassPage(DisplayLabel type, List<ClassMember> entries) {

    /** The length of a text in the list. */
    private static final int LENGTH = 160;

    private static final List<Node> TEXTS =
            List.of(DCTerms.description.asNode(), SKOS.definition.asNode(), SKOS.note.asNode());

    /** A member with a description or {@code null}. */
    public record ClassMember(DisplayLabel name, DisplayLabel line) {}

    public static ClassPage of(PageContext context, ClassIndex classes, Node type) {
        Collator alphabet = context.messages().collator();
        return new ClassPage(
                new DisplayLabel(classes.name(context, type), context.label(type).href(), null),
                classes.members().get(type).stream()
                        .map(node -> new ClassMember(context.value(node), line(context, node)))
                        .sorted(Comparator.comparing(entry -> entry.name().text(), alphabet))
                        .toList());
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
