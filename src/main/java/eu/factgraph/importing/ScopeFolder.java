package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.TextFile;
import eu.factgraph.files.rdf.TurtleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;

/**
 * The files of a scope before an import.
 *
 * @param folder {@code data/{scope}}; may be missing
 * @param texts by path below the folder
 * @param graphs likewise
 */
record ScopeFolder(
        String scope,
        Path folder,
        Map<String, String> texts,
        Map<String, Graph> graphs,
        DraftedDigests digests) {

    static final String THINGS = "things/";
    static final String DRAFTED_THINGS = THINGS + "drafted/";
    static final String ENRICHMENT = "enrichment/";
    private static final String TURTLE = ".ttl";

    static ScopeFolder read(Path data, String scope) {
        Path folder = data.resolve(scope);
        var texts = new TreeMap<String, String>();
        var graphs = new TreeMap<String, Graph>();
        String prefix = NamedGraphs.GRAPHS + scope + "/";
        List<GraphFile> files =
                Files.isDirectory(folder) && containsFiles(folder)
                        ? GraphFile.below(folder, prefix)
                        : List.of();
        Map<String, Graph> read = TurtleReader.read(files);
        for (GraphFile file : files) {
            String path = file.graph().substring(prefix.length()) + TURTLE;
            texts.put(path, TextFile.read(file.file(), TextFile.MAX_BYTES));
            graphs.put(path, read.get(file.graph()));
        }
        return new ScopeFolder(scope, folder, texts, graphs, DraftedDigests.read(folder));
    }

    private static boolean containsFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(TURTLE));
        } catch (java.io.IOException unreadable) {
            return true;
        }
    }

    /** The graphs of the scope by their IRIs. */
    NamedGraphs named() {
        var named = new HashMap<String, Graph>();
        graphs.forEach((path, graph) -> named.put(graph(path), graph));
        return new NamedGraphs(named);
    }

    private String graph(String path) {
        return NamedGraphs.GRAPHS
                + scope
                + "/"
                + path.substring(0, path.length() - TURTLE.length());
    }

    static boolean isOfEdition(String path) {
        return Character.isDigit(path.charAt(0));
    }

    boolean isUnchanged(String path) {
        return digests.isUnchanged(path, texts.get(path));
    }

    /** Files of drafted things that were changed by hand. */
    List<String> changedThings() {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(DRAFTED_THINGS))
                .filter(path -> !isUnchanged(path))
                .toList();
    }

    /** The paths of the files of an edition. */
    List<String> files(Edition edition) {
        return texts.keySet().stream().filter(path -> edition.holds(graph(path))).toList();
    }

    /** Files of the editions that an import may replace: drafted and as an import wrote them. */
    Set<String> replaceable(List<Edition> editions) {
        NamedGraphs named = named();
        var replaceable = new TreeSet<String>();
        for (Edition edition : editions) {
            files(edition).stream()
                    .filter(this::isUnchanged)
                    .filter(path -> isDrafted(named, path))
                    .forEach(replaceable::add);
        }
        return replaceable;
    }

    boolean isDrafted(NamedGraphs named, String path) {
        return EditionStatus.of(named, graph(path)) == EditionStatus.DRAFTED;
    }
}
