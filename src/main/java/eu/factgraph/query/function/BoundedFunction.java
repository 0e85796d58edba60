package eu.factgraph.query.function;

import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.function.library.FunctionImplementation;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A call of a function of the library, within the limits of its query. */
final class BoundedFunction extends ExprFunctionN {

    private final String name;
    private final FunctionImplementation implementation;
    private final EvaluationLimits limits;

    BoundedFunction(
            String name,
            FunctionImplementation implementation,
            EvaluationLimits limits,
            ExprList arguments) {
        super(name, arguments);
        this.name = name;
        this.implementation = implementation;
        this.limits = limits;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
        limits.check();
        try {
            return limits.checked(implementation.apply(arguments, limits));
        } catch (IllegalArgumentException | ArithmeticException outOfRange) {
            // Jena's value spaces are smaller than XML Schema's: nine digits of a second, for
            // example.
            throw new ExprEvalException(name + " has a value out of range", outOfRange);
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new BoundedFunction(name, implementation, limits, arguments);
    }
}
