package eu.factgraph.page.description;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.store.PreferredLabels;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** A summary of a resource for embedding in other sites; its aliases are separated by commas. */
public record PreviewPage(
        DisplayLabel name, List<DisplayLabel> kinds, List<DisplayLabel> texts, String aliases) {

    public static PreviewPage of(PageContext context, IndexedResource entry) {
        return new PreviewPage(
                context.label(entry.node()),
                entry.values(SearchFacet.KIND).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(context::label)
                        .toList(),
                entry.texts().stream()
                        .min(PreferredLabels.preferring(context.visitor().language()))
                        .map(context::label)
                        .stream()
                        .toList(),
                String.join(
                        ", ",
                        entry.aliases().stream()
                                .map(Node::getLiteralLexicalForm)
                                .distinct()
                                .toList()));
    }
}
