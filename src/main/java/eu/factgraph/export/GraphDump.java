package eu.factgraph.export;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import org.apache.jena.shared.PrefixMapping;

/** A dump of all named graphs, including derived ones. */
public final class GraphDump {

    /** Its name, beside those of the profiles. */
    public static final String NAME = "dataset";

    private GraphDump() {}

    /**
     * @param prefixes of the canonical namespace
     * @throws InvalidInput if the graphs would be lost in {@code syntax}
     */
    public static StreamedContent of(
            NamedGraphs data, RdfSyntax syntax, IriRewriter rewriter, PrefixMapping prefixes) {
        return SortedSerializer.content(
                () -> SortedStatements.byGraph(data, rewriter),
                withGraphs(syntax),
                rewriter.prefixes(prefixes));
    }

    public static RdfSyntax withGraphs(RdfSyntax syntax) {
        if (!syntax.hasGraphs()) {
            throw new InvalidInput(
                    "The format %s does not support named graphs; use nq or trig for %s"
                            .formatted(syntax.suffix(), NAME));
        }
        return syntax;
    }
}
