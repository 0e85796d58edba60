package eu.factgraph.page.docs;

import eu.factgraph.files.Namespaces;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The model in use: for each class, the classes that its instances link to, and how often; and an
 * item and a section that requests may begin with.
 *
 * @param item IRI of a body, or {@code null}
 * @param section IRI of a section, or {@code null}
 */
public record ModelPage(List<ModelClass> kinds, String item, String section) {

    /** The largest number of links per class. */
    private static final int LINKS = 6;

    /** Rarer links are not shown. */
    private static final int FREQUENT = 5;

    public record ModelClass(DisplayLabel label, List<ModelLink> links) {}

    public record ModelLink(DisplayLabel property, DisplayLabel to, long number) {}

    /** The document about {@link #item}. */
    public String document(PageContext context) {
        return DocumentUrls.document(context.store().base(), item);
    }

    private static String item(PageContext context, ClassIndex classes) {
        Node body = NodeFactory.createURI(Namespaces.CV + "PublicOrganisation");
        Node group = context.store().node("def/Group");
        return classes.members().getOrDefault(body, Set.of()).stream()
                .filter(one -> !classes.of(one).contains(group))
                .findFirst()
                .map(Node::getURI)
                .orElse(null);
    }

    private static String section(SiteIndex siteIndex) {
        return siteIndex.series().newestFirst().stream()
                .flatMap(
                        edition ->
                                siteIndex
                                        .outline()
                                        .firstBelow(siteIndex.series().document(edition))
                                        .stream())
                .findFirst()
                .map(Node::getURI)
                .orElse(null);
    }

    public static ModelPage of(
            PageContext context, SiteIndex siteIndex, List<VocabularyIndex.ClassLink> links) {
        var byKind = new LinkedHashMap<Node, List<ModelLink>>();
        for (VocabularyIndex.ClassLink link : links) {
            var frequent = byKind.computeIfAbsent(link.from(), any -> new ArrayList<>());
            if (link.number() >= FREQUENT && frequent.size() < LINKS) {
                var property = context.label(link.property());
                frequent.add(new ModelLink(property, context.label(link.to()), link.number()));
            }
        }
        return new ModelPage(
                byKind.entrySet().stream()
                        .filter(kind -> !kind.getValue().isEmpty())
                        .map(kind -> new ModelClass(context.label(kind.getKey()), kind.getValue()))
                        .sorted(
                                Comparator.comparing(
                                        kind -> kind.label().text(), context.messages().collator()))
                        .toList(),
                item(context, siteIndex.classes()),
                section(siteIndex));
    }
}
