package eu.factgraph.query.function;

import java.util.List;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** What a function computes. */
@FunctionalInterface
interface FunctionImplementation {

    /**
     * @param arguments as many as the function takes, none of them unbound
     * @throws ExprEvalException if the function has no value for them: an error of the expression
     *     (SPARQL 1.1 Query, 17.2)
     */
    NodeValue apply(List<NodeValue> arguments, EvaluationLimits bounds);
}
