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

/** The graph itself and no view of it: every named graph, persons and what is derived too. */
public final class GraphDump {

    /** What it is called among the profiles. */
    public static final String NAME = "dataset";

    private GraphDump() {}

    /**
     * @param prefixes of the canonical namespace
     * @throws InvalidInput if the graphs would be lost in {@code syntax}
     */
    public static byte[] of(
            NamedGraphs factgraph, RdfSyntax syntax, IriRewriter rebasing, PrefixMapping prefixes) {
        return SortedSerializer.of(
                quads(factgraph, rebasing), withGraphs(syntax), rebasing.prefixes(prefixes));
    }

    public static RdfSyntax withGraphs(RdfSyntax syntax) {
        if (!syntax.hasGraphs()) {
            throw new InvalidInput(
                    "The format "
                            + syntax.suffix()
                            + " has no named graphs; give nq or trig for "
                            + NAME);
        }
        return syntax;
    }

    private static List<Quad> quads(NamedGraphs factgraph, IriRewriter rebasing) {
        var quads = new ArrayList<Quad>();
        factgraph
                .graphs()
                .forEach(
                        (name, graph) -> {
                            Node moved = rebasing.node(NodeFactory.createURI(name));
                            rebasing.graph(graph).stream()
                                    .map(triple -> Quad.create(moved, triple))
                                    .forEach(quads::add);
                        });
        return quads;
    }
}
