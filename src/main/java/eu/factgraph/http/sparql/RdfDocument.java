package eu.factgraph.http.sparql;

import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.files.Lazy;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;

/** A graph that is made when it is first needed, negotiated at one address. */
public record RdfDocument(Lazy<Graph> graph, PrefixMapping prefixes) {

    public Resource resource() {
        return new Resource.Variants(
                RdfSyntax.mediaTypes(),
                (type, visitor) -> {
                    RdfSyntax syntax = RdfSyntax.ofMediaType(type).orElseThrow();
                    byte[] body = SortedSerializer.of(graph.get(), syntax, prefixes);
                    return ResourceResponse.of(type, body);
                });
    }
}
