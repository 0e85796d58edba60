package eu.factgraph.export;

import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;

/**
 * The view of a dataset that conforms to a profile, in the canonical namespace.
 *
 * @param profile name of the folder that holds its CONSTRUCTs
 */
public record ProfileView(String profile, List<QueryFile> parts) {

    /** The profile whose view also has what a query would take too long to count. */
    static final String VOID = "void";

    /**
     * @param folder of all views
     * @throws InvalidInput if there is no such view
     */
    public static ProfileView named(String profile, Path folder) {
        var names = names(folder);
        if (!names.contains(profile)) {
            throw new InvalidInput(
                    "No profile '%s'; available: %s, and %s"
                            .formatted(profile, String.join(", ", names), GraphDump.NAME));
        }
        return new ProfileView(profile, QueryFile.in(folder.resolve(profile)));
    }

    static List<String> names(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new InvalidInput(folder, "cannot be read", unreadable);
        }
    }

    /** The IRI of the profile's specification, from the header of a part. */
    Optional<String> specification() {
        return parts.stream().flatMap(part -> part.header("profile").stream()).findFirst();
    }

    /** A part that finds nothing in a small dataset adds nothing. */
    public Graph of(DatasetGraph dataset) {
        Graph view = GraphFactory.createDefaultGraph();
        parts.forEach(part -> GraphUtil.addInto(view, ConstructQuery.run(part, dataset)));
        if (profile.equals(VOID)) {
            series(view)
                    .map(series -> SchemaPartitions.of(dataset.getDefaultGraph(), series))
                    .ifPresent(partitions -> GraphUtil.addInto(view, partitions));
        }
        return view;
    }

    /** The dataset that the VoID description is mainly about. */
    private static Optional<Node> series(Graph view) {
        return view.stream(Node.ANY, FOAF.primaryTopic.asNode(), Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }
}
