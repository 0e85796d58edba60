package eu.factgraph.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a publication changes.
 *
 * @param manifest what there will be
 * @param written the graphs of the manifest that the engine lacks or has otherwise
 * @param deleted the names of the graphs that earlier publications wrote and the manifest lacks
 */
public record PublicationPlan(
        PublicationManifest manifest, List<PublishedGraph> written, SortedSet<String> deleted) {

    static PublicationPlan of(SelectedGraphs selected, PublicationState state) {
        var manifest =
                new PublicationManifest(selected.names(), selected.release(), selected.all());
        var deleted = new TreeSet<>(state.names());
        manifest.graphs().forEach(graph -> deleted.remove(graph.name()));
        List<PublishedGraph> written =
                manifest.graphs().stream().filter(graph -> !state.has(graph)).toList();
        return new PublicationPlan(manifest, written, deleted);
    }

    /** The names of all graphs that change. */
    List<String> changed() {
        var names = new ArrayList<>(deleted);
        written.forEach(graph -> names.add(graph.name()));
        return names;
    }

    private int unchanged() {
        return manifest.graphs().size() - written.size();
    }

    /** One line for each graph that changes, and one with the numbers. */
    public String text() {
        String lines =
                written.stream()
                        .map(graph -> "PUT\t%s\t%d\n".formatted(graph.name(), graph.statements()))
                        .collect(Collectors.joining());
        return lines
                + deleted.stream()
                        .map(name -> "DELETE\t" + name + "\n")
                        .collect(Collectors.joining())
                + summary()
                + "\n";
    }

    /** The numbers on one line. */
    public String summary() {
        return "%d graphs with %d statements, release %s: %d written, %d unchanged, %d deleted"
                .formatted(
                        manifest.graphs().size(),
                        manifest.statements(),
                        manifest.release(),
                        written.size(),
                        unchanged(),
                        deleted.size());
    }
}
