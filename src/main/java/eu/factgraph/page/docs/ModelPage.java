package eu.factgraph.page.docs;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.jena.graph.Node;

/** The model in use: for each class, the classes that its instances link to, and how often. */
public record ModelPage(List<ModelClass> kinds) {

    /** The largest number of links per class. */
    private static final int LINKS = 6;

    /** Rarer links are not shown. */
    private static final int FREQUENT = 5;

    public record ModelClass(DisplayLabel label, List<ModelLink> links) {}

    public record ModelLink(DisplayLabel property, DisplayLabel to, long number) {}

    public static ModelPage of(PageContext context, List<VocabularyIndex.ClassLink> links) {
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
                        .sorted(Comparator.comparing(kind -> kind.label().text()))
                        .toList());
    }
}
