package eu.factgraph.page.question;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A value with the column that it is in.
 *
 * @param node {@code null} if the variable is unbound
 * @param isSilent whether it is unbound because a section says that there is nothing to report
 */
record AnswerCell(String column, Node node, boolean isSilent) {

    /** The statement that there is nothing to report, for which cells of its row are empty. */
    static final String SILENCE = "none";

    /** The property by which the rest of the row belongs to the resource of the page. */
    static final String RELATION = "relation";

    /** The same, where the resource of the page is the object. */
    static final String INVERSE = "inverse";

    AnswerCell(String column, Node node) {
        this(column, node, false);
    }

    /** {@link #RELATION} and {@link #INVERSE} share one column. */
    static AnswerCell of(String column, Binding row) {
        return column.equals(RELATION) && !row.contains(RELATION)
                ? new AnswerCell(INVERSE, row.get(INVERSE))
                : new AnswerCell(
                        column, row.get(column), row.contains(SILENCE) && !row.contains(column));
    }

    boolean isEmpty() {
        return node == null;
    }

    boolean isLink() {
        return !isEmpty() && node.isURI();
    }

    boolean isLiteral() {
        return !isEmpty() && node.isLiteral();
    }

    String iri() {
        return isLink() ? node.getURI() : "";
    }
}
