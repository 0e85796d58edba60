package eu.factgraph.export;

import eu.factgraph.dataset.NameProperties;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;

/** The labels of resources in cells: in English if possible, else their IRI. */
record CellLabels(Graph graph) {

    String of(Node resource) {
        return NameProperties.english(property -> G.listSP(graph, resource, property).stream())
                .orElseGet(resource::getURI);
    }
}
