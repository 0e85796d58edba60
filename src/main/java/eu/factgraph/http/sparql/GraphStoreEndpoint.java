package eu.factgraph.http.sparql;

import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;

/**
 * The GET operation of the SPARQL 1.1 Graph Store HTTP Protocol (section 5.2): one graph, selected
 * by {@code graph=} or {@code default}.
 *
 * @param documents graphs that are not stored, by IRI
 */
public record GraphStoreEndpoint(
        Store store, Function<String, Optional<Graph>> documents, PrefixMapping prefixes) {

    public Resource resource(ResourceRequest request) {
        Graph graph = graph(request);
        return new Resource.Variants(
                SparqlEndpoint.GRAPH_TYPES, (type, visitor) -> response(graph, type));
    }

    private ResourceResponse response(Graph graph, String type) {
        RdfSyntax syntax = RdfSyntax.ofMediaType(type).orElseThrow();
        return ResourceResponse.of(
                type, graph.size(), SortedSerializer.content(graph, syntax, prefixes));
    }

    private Graph graph(ResourceRequest request) {
        List<String> names = request.parameters("graph");
        if (request.parameters("default").size() + names.size() != 1) {
            throw new Problem(
                    400, "Select exactly one graph, with /data?default or /data?graph=IRI.");
        }
        return names.isEmpty()
                ? store.dataset().getDefaultGraph()
                : graph(store.rebasing().iri(names.get(0)));
    }

    private Graph graph(String iri) {
        if (!isAbsolute(iri)) {
            throw new Problem(400, "The IRI of the graph must be absolute.");
        }
        Node name = NodeFactory.createURI(iri);
        return store.dataset().containsGraph(name)
                ? store.dataset().getGraph(name)
                : documents.apply(iri).orElseThrow(GraphStoreEndpoint::unknown);
    }

    private static Problem unknown() {
        return new Problem(
                404,
                "No such graph. The query SELECT DISTINCT ?graph { GRAPH ?graph {} } at /sparql lists the graphs.");
    }

    private static boolean isAbsolute(String iri) {
        try {
            return IRIx.create(iri).isReference();
        } catch (IRIException malformed) {
            return false;
        }
    }
}
