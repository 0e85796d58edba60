package eu.factgraph.http.sparql;

import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol, section 5.2, for reading: one graph, named by {@code
 * graph=} or {@code default}.
 */
public record GraphStoreEndpoint(Store store, PrefixMapping prefixes) {

    private static final List<String> TYPES =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json",
                    "application/n-quads",
                    "application/trig");

    public Resource resource(ResourceRequest asked) {
        return new GraphResource(graph(asked), prefixes);
    }

    private record GraphResource(Graph graph, PrefixMapping prefixes) implements Resource {
        @Override
        public List<String> types() {
            return TYPES;
        }

        @Override
        public ResourceResponse in(String type, Visitor reader) {
            return ResourceResponse.of(
                    type,
                    SortedSerializer.of(
                            graph, RdfSyntax.ofMediaType(type).orElseThrow(), prefixes));
        }
    }

    private Graph graph(ResourceRequest asked) {
        List<String> named = asked.parameters("graph");
        if (asked.parameters("default").size() + named.size() != 1) {
            throw new Problem(400, "Name one graph: /data?default or /data?graph=IRI.");
        }
        return named.isEmpty()
                ? store.dataset().getDefaultGraph()
                : graph(store.rebasing().iri(named.get(0)));
    }

    private Graph graph(String iri) {
        if (!isAbsolute(iri)) {
            throw new Problem(400, "The IRI of a graph is absolute; write it whole.");
        }
        Node name = NodeFactory.createURI(iri);
        if (!store.dataset().containsGraph(name)) {
            throw new Problem(
                    404,
                    "There is no such graph. SELECT DISTINCT ?graph { GRAPH ?graph {} } at /sparql lists those that are.");
        }
        return store.dataset().getGraph(name);
    }

    private static boolean isAbsolute(String iri) {
        try {
            return IRIx.create(iri).isReference();
        } catch (IRIException malformed) {
            return false;
        }
    }
}
