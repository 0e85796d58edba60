package eu.factgraph.shacl.core;

import java.math.BigInteger;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** The order of literals by {@code <} of SPARQL (SPARQL 1.1, section 17.3). */
final class LiteralOrder {

    private LiteralOrder() {}

    /** Whether the literals are comparable and their order satisfies {@code order}. */
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

    /** Like the other method, for a count and an {@code xsd:integer}, which is unbounded. */
    static boolean holds(long count, Node integer, IntPredicate order) {
        String digits = integer.getLiteralLexicalForm().trim().replaceFirst("^\\+", "");
        return order.test(BigInteger.valueOf(count).compareTo(new BigInteger(digits)));
    }

    /** NaN, language-tagged and ill-formed literals are not ordered. */
    private static boolean isOrdered(Node node) {
        return node.isLiteral()
                && node.getLiteralLanguage().isEmpty()
                && node.getLiteral().isWellFormed()
                && !node.getLiteralLexicalForm().equals("NaN");
    }
}
