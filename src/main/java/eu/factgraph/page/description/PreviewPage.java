package eu.factgraph.page.description;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchFacet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
                context.preferred(entry.texts()).stream().map(context::label).toList(),
                entry.aliases().stream()
                        .map(Node::getLiteralLexicalForm)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
