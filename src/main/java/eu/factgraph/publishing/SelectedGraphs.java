package eu.factgraph.publishing;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The graphs of a selection, on the public base. One graph at a time is copied.
 *
 * @param release its date, or {@code unreleased}
 */
public record SelectedGraphs(NamedGraphs data, IriRewriter rewriter, String release) {

    public static SelectedGraphs of(Store selected, String release) {
        return new SelectedGraphs(selected.graphs(), selected.rebasing(), release);
    }

    PublicationNames names() {
        return new PublicationNames(rewriter.base());
    }

    /** Those that have statements, sorted by name. */
    List<PublishedGraph> all() {
        return data.graphs().keySet().stream()
                .sorted()
                .map(this::published)
                .filter(graph -> graph.statements() > 0)
                .toList();
    }

    private PublishedGraph published(String canonical) {
        String name = rewriter.iri(canonical);
        Graph graph = graph(name);
        return new PublishedGraph(name, graph.size(), GraphComparison.digest(graph));
    }

    /** The statements of a graph by its name on the public base. */
    Graph graph(String name) {
        return rewriter.graph(data.graphs().get(rewriter.canonical(name)));
    }
}
