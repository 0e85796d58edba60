package eu.factgraph.export;

import eu.factgraph.dataset.NameProperties;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;

/** What things are called in a cell: English first; their IRI where nothing names them. */
record CellLabels(Graph graph) {

    String of(Node thing) {
        return NameProperties.english(property -> G.listSP(graph, thing, property).stream())
                .orElseGet(thing::getURI);
    }
}
