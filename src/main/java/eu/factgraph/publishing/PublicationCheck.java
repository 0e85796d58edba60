package eu.factgraph.publishing;

import eu.factgraph.publishing.GraphComparison.ComparedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What an engine has, compared with a selection. Nothing is written.
 *
 * @param graphs those of the selection
 * @param surplus the names of graphs that the manifest of the engine lists and the selection lacks
 */
public record PublicationCheck(List<ComparedGraph> graphs, SortedSet<String> surplus) {

    /** Statements shown of each graph and kind. */
    private static final int EXAMPLES = 3;

    /**
     * @param progress called after each graph with the number of graphs done and of all
     */
    public static PublicationCheck of(
            GraphStore store, SelectedGraphs selected, BiConsumer<Integer, Integer> progress) {
        var surplus = new TreeSet<>(PublicationState.of(store, selected.names()).names());
        var comparison = new GraphComparison(store, selected);
        List<PublishedGraph> all = selected.all();
        var compared = new ArrayList<ComparedGraph>();
        for (PublishedGraph graph : all) {
            surplus.remove(graph.name());
            compared.add(comparison.compared(graph));
            progress.accept(compared.size(), all.size());
        }
        return new PublicationCheck(List.copyOf(compared), surplus);
    }

    /** Whether the engine has the same facts, be it in other lexical forms. */
    public boolean isSame() {
        return surplus.isEmpty() && graphs.stream().allMatch(ComparedGraph::isSame);
    }

    /** The graphs that differ, with examples, and one line with the numbers. */
    public String text() {
        return graphs.stream()
                        .filter(graph -> !graph.difference().isNone())
                        .map(PublicationCheck::line)
                        .collect(Collectors.joining())
                + surplus.stream()
                        .map(name -> name + "\tnot in the selection\n")
                        .collect(Collectors.joining())
                + summary()
                + "\n";
    }

    private static String line(ComparedGraph graph) {
        GraphDifference difference = graph.difference();
        return "%s\t%d of %d statements: %d missing, %d unexpected, %d in another lexical form\n"
                        .formatted(
                                graph.published().name(),
                                graph.found(),
                                graph.published().statements(),
                                difference.missing().size(),
                                difference.unexpected().size(),
                                difference.rewritten())
                + examples("missing", difference.missing())
                + examples("unexpected", difference.unexpected());
    }

    private static String examples(String kind, List<String> statements) {
        return statements.stream()
                .limit(EXAMPLES)
                .map(statement -> "  %s: %s\n".formatted(kind, statement))
                .collect(Collectors.joining());
    }

    private String summary() {
        long same = graphs.stream().filter(graph -> graph.difference().isNone()).count();
        long forms = graphs.stream().filter(ComparedGraph::isSame).count() - same;
        return "%d graphs: %d with the same digest, %d with other lexical forms only, %d differ; %d not in the selection"
                .formatted(
                        graphs.size(), same, forms, graphs.size() - same - forms, surplus.size());
    }
}
