package eu.factgraph.validation;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds sections that state that nothing was reported and still describe something. Shapes cannot
 * detect this, because they do not see named graphs.
 */
final class NotReportedCheck {

    private static final Node NOT_REPORTED =
            NodeFactory.createURI(CanonicalNamespace.TERMS + "NotReported");
    private static final Node CONCERNS =
            NodeFactory.createURI(CanonicalNamespace.TERMS + "concerns");

    private NotReportedCheck() {}

    /** A violation for each resource that a section with nothing reported describes. */
    static List<Finding> findings(NamedGraphs edition, Graph union) {
        return edition.graphs().entrySet().stream()
                .filter(NotReportedCheck::reportsNothing)
                .flatMap(section -> others(section, union))
                .toList();
    }

    private static boolean reportsNothing(Map.Entry<String, Graph> section) {
        Node name = NodeFactory.createURI(section.getKey());
        return G.nodesOfTypeAsList(section.getValue(), NOT_REPORTED).stream()
                .anyMatch(absence -> section.getValue().contains(absence, CONCERNS, name));
    }

    private static Stream<Finding> others(Map.Entry<String, Graph> section, Graph union) {
        Graph graph = section.getValue();
        return graph.stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .filter(resource -> !resource.getURI().equals(section.getKey()))
                .filter(resource -> !graph.contains(resource, RDF.Nodes.type, NOT_REPORTED))
                .map(
                        resource ->
                                Finding.violation(
                                        section.getKey(),
                                        union,
                                        resource,
                                        null,
                                        null,
                                        "This section states that nothing was reported, but describes this; remove one of the two."));
    }
}
