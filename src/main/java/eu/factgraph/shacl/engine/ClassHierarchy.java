package eu.factgraph.shacl.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Classes and their SHACL instances by {@code rdfs:subClassOf} (SHACL section 1.1). */
public final class ClassHierarchy {

    private ClassHierarchy() {}

    /** The class itself and all its subclasses. */
    static Set<Node> subclasses(Graph graph, Node type) {
        var found = new HashSet<Node>(Set.of(type));
        var open = new ArrayList<Node>(List.of(type));
        while (!open.isEmpty()) {
            Node next = open.remove(open.size() - 1);
            G.listPO(graph, RDFS.Nodes.subClassOf, next).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    public static Stream<Node> instances(Graph graph, Node type) {
        return subclasses(graph, type).stream()
                .flatMap(each -> G.listPO(graph, RDF.Nodes.type, each).stream());
    }

    public static boolean isInstance(Graph graph, Node node, Node type) {
        Set<Node> types = subclasses(graph, type);
        return G.listSP(graph, node, RDF.Nodes.type).stream().anyMatch(types::contains);
    }
}
