package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.ScopeCode;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.TurtleReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The graphs that decide whether what an import wrote is valid: the drafted editions, their scopes,
 * what every unit may read, and the things of other countries that they link to. It costs the same
 * however many other editions there are.
 */
public final class ImportedData {

    private static final String ITEMS = CanonicalNamespace.CANONICAL + "id/";

    private ImportedData() {}

    /**
     * @param source with the data folder as it is after the import
     */
    public static NamedGraphs read(SourceFolders source, Collection<Edition> drafted) {
        List<GraphFile> files = source.graphFiles();
        Set<Unit> units = new HashSet<>(Scope.ALL_SHARED);
        drafted.forEach(edition -> units.addAll(List.of(edition, edition.country())));
        Map<String, Graph> graphs =
                TurtleReader.read(
                        files.stream()
                                .filter(file -> units.contains(Unit.of(file.graph())))
                                .toList());
        Set<String> linked = linkedScopes(graphs.values());
        Map<String, Graph> things =
                TurtleReader.read(
                        files.stream()
                                .filter(file -> !graphs.containsKey(file.graph()))
                                .filter(file -> isScopeIn(linked, file.graph()))
                                .toList());
        graphs.putAll(things);
        return new NamedGraphs(graphs);
    }

    private static boolean isScopeIn(Set<String> scopes, String graph) {
        return Unit.of(graph) instanceof Scope scope && scopes.contains(scope.code());
    }

    private static Set<String> linkedScopes(Collection<Graph> graphs) {
        var scopes = new HashSet<String>();
        for (Graph graph : graphs) {
            graph.stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> iri.startsWith(ITEMS))
                    .map(iri -> iri.substring(ITEMS.length()).split("/")[0])
                    .filter(ScopeCode::isScope)
                    .forEach(scopes::add);
        }
        return scopes;
    }
}
