package eu.factgraph.diff;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import java.util.Optional;
import java.util.function.Function;

/** The changes between two editions in the forms that are published. */
public record DiffReport(EditionDiff diff, ResourceNames names, IriRewriter rewriter) {

    /**
     * @param graphs in the canonical namespace: both editions, and what names the resources that
     *     they mention
     * @param terms the names of properties and classes, by IRI
     */
    public static DiffReport of(
            NamedGraphs graphs,
            EditionPair editions,
            IriRewriter rewriter,
            Function<String, Optional<String>> terms) {
        return new DiffReport(
                EditionDiff.of(graphs, editions),
                ResourceNames.of(graphs, editions, terms),
                rewriter);
    }

    /** Plain text of 80 columns. */
    public String text() {
        return DiffText.text(diff, names, rewriter);
    }

    /** JSON, as the schema EditionDiff of the OpenAPI description has it. */
    public String json() {
        return DiffDocument.json(diff, names, rewriter);
    }
}
