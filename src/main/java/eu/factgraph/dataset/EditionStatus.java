package eu.factgraph.dataset;

import eu.factgraph.files.CanonicalNamespace;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.G;

/** Who has read an edition or a section: the importer only, or an editor. */
public enum EditionStatus {
    DRAFTED,
    REVIEWED;

    /** The property that states it (ADMS). */
    public static final Node PROPERTY = NodeFactory.createURI("http://www.w3.org/ns/adms#status");

    /** Its name in IRIs and in data for programs. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The concept in the scheme {@code edition-status}, in the canonical namespace. */
    public Node concept() {
        return NodeFactory.createURI(
                CanonicalNamespace.CANONICAL + "id/concept/edition-status/" + token());
    }

    /** What a document or section states about itself. */
    static Optional<EditionStatus> stated(Graph graph, String name) {
        var values = G.listSP(graph, NodeFactory.createURI(name), PROPERTY);
        return Arrays.stream(values())
                .filter(status -> values.contains(status.concept()))
                .findFirst();
    }

    /**
     * The status of a section or document: its own, else that of the nearest section above it, else
     * reviewed, because an importer always states that it has drafted something.
     */
    public static EditionStatus of(NamedGraphs data, String graph) {
        return nearest(
                graph,
                name ->
                        Optional.ofNullable(data.graphs().get(name))
                                .flatMap(stating -> stated(stating, name)));
    }

    /**
     * The same of many graphs, from what they state.
     *
     * @param stated by graph
     */
    public static EditionStatus of(Map<String, EditionStatus> stated, String graph) {
        return nearest(graph, name -> Optional.ofNullable(stated.get(name)));
    }

    private static EditionStatus nearest(
            String graph, Function<String, Optional<EditionStatus>> statements) {
        for (String name = graph;
                name.startsWith(NamedGraphs.GRAPHS);
                name = name.substring(0, name.lastIndexOf('/'))) {
            Optional<EditionStatus> stated = statements.apply(name);
            if (stated.isPresent()) {
                return stated.get();
            }
        }
        return REVIEWED;
    }
}
