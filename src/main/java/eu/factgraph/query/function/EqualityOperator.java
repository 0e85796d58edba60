package eu.factgraph.query.function;

import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** The operator =; the planner knows it by its class. */
final class EqualityOperator extends E_Equals {

    EqualityOperator(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        return NodeValue.booleanReturn(ComparisonOperators.isSame(left, right));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new EqualityOperator(left, right);
    }
}
