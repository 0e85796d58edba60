package eu.factgraph.export;

import eu.factgraph.dataset.ConstructQuery;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The graph as a profile wants it: a pure function of the dataset, in the canonical namespace.
 *
 * @param profile name of the folder that holds its CONSTRUCTs
 */
public record ProfileView(String profile, List<QueryFile> parts) {

    /**
     * @param folder of all views
     * @throws InvalidInput if there is no view of that name
     */
    public static ProfileView named(String profile, Path folder) {
        var known = names(folder);
        if (!known.contains(profile)) {
            throw new InvalidInput(
                    "No profile '"
                            + profile
                            + "'; there are: "
                            + String.join(", ", known)
                            + ", and "
                            + GraphDump.NAME);
        }
        return new ProfileView(profile, QueryFile.in(folder.resolve(profile)));
    }

    static List<String> names(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new InvalidInput(folder, "cannot be read", unreadable);
        }
    }

    /** The IRI of the specification that the view keeps, from the head of one of its parts. */
    Optional<String> specification() {
        return parts.stream().flatMap(part -> part.header("profile").stream()).findFirst();
    }

    /**
     * @throws InvalidInput if a part makes nothing and its head does not say when it may: a broken
     *     CONSTRUCT would else conform
     */
    public Graph of(DatasetGraph dataset) {
        Graph whole = GraphFactory.createDefaultGraph();
        for (QueryFile part : parts) {
            Graph made = ConstructQuery.run(part, dataset);
            if (made.isEmpty() && part.header("empty").isEmpty()) {
                throw new InvalidInput(
                        "view "
                                + profile
                                + ": "
                                + part.name()
                                + " makes no statement from this data");
            }
            GraphUtil.addInto(whole, made);
        }
        return whole;
    }
}
