package eu.factgraph.export;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NameProperties;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;

/**
 * The labels of resources in cells: in English if possible, else their IRI.
 *
 * @param graph in the canonical namespace; the resources are on the public base
 */
record CellLabels(Graph graph, IriRewriter rewriter) {

    String of(Node resource) {
        Node stated = rewriter.canonical(resource);
        return NameProperties.english(property -> G.listSP(graph, stated, property).stream())
                .orElseGet(resource::getURI);
    }
}
