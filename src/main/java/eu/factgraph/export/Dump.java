package eu.factgraph.export;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.store.Rebasing;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/** The graph itself and no view of it: every named graph, persons and what is derived too. */
public final class Dump {

    /** What it is called among the profiles. */
    public static final String NAME = "dataset";

    private Dump() {}

    /**
     * @param prefixes of the canonical namespace
     * @throws UnusableInput if the graphs would be lost in {@code syntax}
     */
    public static byte[] of(
            Factgraph factgraph, Syntax syntax, Rebasing rebasing, PrefixMapping prefixes) {
        return Serialisation.of(
                quads(factgraph, rebasing), withGraphs(syntax), rebasing.prefixes(prefixes));
    }

    public static Syntax withGraphs(Syntax syntax) {
        if (!syntax.hasGraphs()) {
            throw new UnusableInput(
                    "The format "
                            + syntax.suffix()
                            + " has no named graphs; give nq or trig for "
                            + NAME);
        }
        return syntax;
    }

    private static List<Quad> quads(Factgraph factgraph, Rebasing rebasing) {
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
