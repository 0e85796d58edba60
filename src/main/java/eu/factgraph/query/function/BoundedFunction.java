package eu.factgraph.query.function;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A call of one of our functions, within the bounds of its query. */
final class BoundedFunction extends ExprFunctionN {

    private final String name;
    private final FunctionImplementation implementation;
    private final EvaluationLimits bounds;

    BoundedFunction(
            String name,
            FunctionImplementation implementation,
            EvaluationLimits bounds,
            ExprList arguments) {
        super(name, arguments);
        this.name = name;
        this.implementation = implementation;
        this.bounds = bounds;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        bounds.check();
        try {
            return bounds.checked(implementation.apply(arguments, bounds));
        } catch (IllegalArgumentException | ArithmeticException unheld) {
            // Jena's types hold less than XML Schema's: nine digits of a second, say.
            throw new ExprEvalException(name + " has a value that cannot be held", unheld);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedFunction(name, implementation, bounds, arguments);
    }
}
