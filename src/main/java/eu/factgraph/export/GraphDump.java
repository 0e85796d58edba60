package eu.factgraph.export;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.store.IriRewriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/** A dump of all named graphs, including derived ones. */
public final class GraphDump {

    /** Its name, beside those of the profiles. */
    public static final String NAME = "dataset";

    private GraphDump() {}

    /**
     * @param prefixes of the canonical namespace
     * @throws InvalidInput if the graphs would be lost in {@code syntax}
     */
    public static byte[] of(
            NamedGraphs data, RdfSyntax syntax, IriRewriter rewriter, PrefixMapping prefixes) {
        return SortedSerializer.of(
                quads(data, rewriter), withGraphs(syntax), rewriter.prefixes(prefixes));
    }

    public static RdfSyntax withGraphs(RdfSyntax syntax) {
        if (!syntax.hasGraphs()) {
            throw new InvalidInput(
                    "The format %s does not support named graphs; use nq or trig for %s"
                            .formatted(syntax.suffix(), NAME));
        }
        return syntax;
    }

    private static List<Quad> quads(NamedGraphs data, IriRewriter rewriter) {
        var quads = new ArrayList<Quad>();
        data.graphs()
                .forEach(
                        (name, graph) -> {
                            Node graphName = rewriter.node(NodeFactory.createURI(name));
                            rewriter.graph(graph).stream()
                                    .map(triple -> Quad.create(graphName, triple))
                                    .forEach(quads::add);
                        });
        return quads;
    }
}
