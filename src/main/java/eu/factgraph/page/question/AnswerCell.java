package eu.factgraph.page.question;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A value, {@code null} if the variable is unbound, with the column that it is in. */
record AnswerCell(String column, Node node) {

    /** The property by which the rest of the row belongs to the resource of the page. */
    static final String RELATION = "relation";

    /** The same, where the resource of the page is the object. */
    static final String INVERSE = "inverse";

    /** {@link #RELATION} and {@link #INVERSE} share one column. */
    static AnswerCell of(String column, Binding row) {
        return column.equals(RELATION) && !row.contains(RELATION)
                ? new AnswerCell(INVERSE, row.get(INVERSE))
                : new AnswerCell(column, row.get(column));
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
