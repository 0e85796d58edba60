package eu.factgraph.shacl;

import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** Literals in the order of SPARQL's {@code <} (section 17.3). */
final class LiteralOrder {

    private LiteralOrder() {}

    /** Whether the two can be compared, and do so compare. */
    static boolean holds(Node left, Node right, IntPredicate order) {
        if (!isOrdered(left) || !isOrdered(right)) {
            return false;
        }
        try {
            int compared = NodeValue.compare(NodeValue.makeNode(left), NodeValue.makeNode(right));
            return compared != Expr.CMP_INDETERMINATE && order.test(compared);
        } catch (ExprEvalException incomparable) {
            return false;
        }
    }

    /** Not-a-number, texts with a language and ill-formed literals have no place in the order. */
    private static boolean isOrdered(Node node) {
        return node.isLiteral()
                && node.getLiteralLanguage().isEmpty()
                && node.getLiteral().isWellFormed()
                && !node.getLiteralLexicalForm().equals("NaN");
    }
}
