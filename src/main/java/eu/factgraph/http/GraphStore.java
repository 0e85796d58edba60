package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Reader;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol, section 5.2, for reading: one graph, named by {@code
 * graph=} or {@code default}.
 */
record GraphStore(Store store, PrefixMapping prefixes) {

    private static final List<String> TYPES =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json");

    Resource resource(Asked asked) {
        return new Written(graph(asked), prefixes);
    }

    private record Written(Graph graph, PrefixMapping prefixes) implements Resource {
        @Override
        public List<String> types() {
            return TYPES;
        }

        @Override
        public Answer in(String type, Reader reader) {
            return Answer.of(
                    type,
                    Serialisation.of(graph, Syntax.ofMediaType(type).orElseThrow(), prefixes));
        }
    }

    private Graph graph(Asked asked) {
        boolean wholeDefault = asked.parameter("default").isPresent();
        if (wholeDefault == asked.parameter("graph").isPresent()) {
            throw new Problem(400, "Name one graph: /data?default or /data?graph=IRI.");
        }
        if (wholeDefault) {
            return store.dataset().getDefaultGraph();
        }
        Node name =
                NodeFactory.createURI(store.rebasing().iri(asked.parameter("graph").orElseThrow()));
        if (!store.dataset().containsGraph(name)) {
            throw new Problem(
                    404,
                    "There is no such graph. SELECT DISTINCT ?graph { GRAPH ?graph {} } at /sparql lists those that are.");
        }
        return store.dataset().getGraph(name);
    }
}
