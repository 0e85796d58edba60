package eu.factgraph.query.function.library;

import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** The implementation of a function or operator. */
@FunctionalInterface
public interface FunctionImplementation {

    /**
     * @param arguments as many as the function takes, all of them bound
     * @throws ExprEvalException for an error of the expression (SPARQL 1.1 Query, 17.2)
     */
    NodeValue apply(List<NodeValue> arguments, EvaluationLimits limits);

    static FunctionImplementation binary(BinaryOperator<NodeValue> operator) {
        return (arguments, limits) -> operator.apply(arguments.get(0), arguments.get(1));
    }
}
