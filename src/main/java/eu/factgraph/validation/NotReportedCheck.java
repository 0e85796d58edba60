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
import org.apache.jena.vocabulary.RDF;

/**
 * Sections that say nothing was reported, and report something all the same. Which section says a
 * thing is its named graph, and no shape sees that.
 */
final class NotReportedCheck {

    private static final Node NOT_REPORTED =
            NodeFactory.createURI(CanonicalNamespace.TERMS + "NotReported");
    private static final Node CONCERNS =
            NodeFactory.createURI(CanonicalNamespace.TERMS + "concerns");

    private NotReportedCheck() {}

    /** A violation for each thing that stands beside a "nothing reported" about its own section. */
    static List<Finding> findings(NamedGraphs edition, Graph union) {
        return edition.graphs().entrySet().stream()
                .filter(NotReportedCheck::reportsNothing)
                .flatMap(section -> others(section, union))
                .toList();
    }

    private static boolean reportsNothing(Map.Entry<String, Graph> section) {
        Node name = NodeFactory.createURI(section.getKey());
        return subjects(section.getValue(), RDF.Nodes.type, NOT_REPORTED)
                .anyMatch(absence -> section.getValue().contains(absence, CONCERNS, name));
    }

    private static Stream<Finding> others(Map.Entry<String, Graph> section, Graph union) {
        Graph graph = section.getValue();
        return subjects(graph, Node.ANY, Node.ANY)
                .distinct()
                .filter(thing -> !thing.getURI().equals(section.getKey()))
                .filter(thing -> !graph.contains(thing, RDF.Nodes.type, NOT_REPORTED))
                .map(
                        thing ->
                                Finding.violation(
                                        section.getKey(),
                                        DatasetValidator.label(union, thing),
                                        thing,
                                        null,
                                        null,
                                        "This section says that nothing was reported in it, and reports this; take one of the two out."));
    }

    private static Stream<Node> subjects(Graph graph, Node predicate, Node object) {
        return graph.stream(Node.ANY, predicate, object)
                .map(Triple::getSubject)
                .filter(Node::isURI);
    }
}
