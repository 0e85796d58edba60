package eu.factgraph.query.function;

import eu.factgraph.query.function.library.ComparisonOperators;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** The operator =; a subclass of ARQ's, so that the planner recognizes it. */
final class EqualityOperator extends E_Equals {

    EqualityOperator(Expr left, Expr right) {
        super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
        return NodeValue.booleanReturn(ComparisonOperators.isEqual(left, right));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
        return new EqualityOperator(left, right);
    }
}
