package eu.factgraph.query.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts our functions where a query calls the engine's. */
final class FunctionSubstitution extends ExprTransformCopy {

    private final EvaluationLimits bounds;
    private final List<RuntimeException> faults = new ArrayList<>();

    FunctionSubstitution(EvaluationLimits bounds) {
        this.bounds = bounds;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_LogicalNot) {
            return new E_LogicalNot(truth(argument));
        }
        if (function instanceof E_IRI iri) {
            return bounded("iri", TermFunctions.iri(iri.getParserBase()), argument);
        }
        FunctionImplementation ours = BuiltInFunctions.of(function);
        return ours == null
                ? super.transform(function, argument)
                : bounded(name(function), ours, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_LogicalAnd) {
            return new E_LogicalAnd(truth(left), truth(right));
        }
        if (function instanceof E_LogicalOr) {
            return new E_LogicalOr(truth(left), truth(right));
        }
        if (function instanceof E_Equals) {
            return new EqualityOperator(left, right);
        }
        FunctionImplementation ours = BuiltInFunctions.of(function);
        boolean isOfTerms = function instanceof E_NotEquals && (isTerm(left) || isTerm(right));
        return ours == null || isOfTerms
                ? super.transform(function, left, right)
                : bounded(name(function), ours, left, right);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        if (function instanceof E_If) {
            return new E_If(truth(first), second, third);
        }
        FunctionImplementation ours = BuiltInFunctions.of(function);
        return ours == null
                ? super.transform(function, first, second, third)
                : bounded(name(function), ours, first, second, third);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_OneOfBase) {
            return isAmongTerms(arguments)
                    ? super.transform(function, arguments)
                    : new MembershipOperators(function instanceof E_NotOneOf, arguments);
        }
        try {
            return ours(function, arguments);
        } catch (QueryBuildException | LimitExceeded refused) {
            // Thrown at the end: the walk through the algebra cannot be left in its middle.
            faults.add(refused);
            return super.transform(function, arguments);
        }
    }

    private Expr ours(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Function named) {
            String name = named.getFunctionIRI();
            return bounded(name, NamedFunctions.of(name, arguments.size()), arguments);
        }
        FunctionImplementation ours = BuiltInFunctions.of(function);
        return ours == null
                ? super.transform(function, arguments)
                : bounded(name(function), ours, arguments);
    }

    /**
     * @throws QueryBuildException if a function is called that cannot be, as it is written
     */
    void throwFaults() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    /** Where there is but one way to write a value, the engine is right, and knows how to plan. */
    private static boolean isTerm(Expr expression) {
        return expression.isConstant()
                && (expression.getConstant().isIRI() || expression.getConstant().isString());
    }

    private static boolean isAmongTerms(ExprList arguments) {
        return arguments.tail(1).getList().stream().allMatch(FunctionSubstitution::isTerm);
    }

    private static String name(Expr function) {
        return function.getFunction().getFunctionSymbol().getSymbol();
    }

    private Expr bounded(String name, FunctionImplementation implementation, Expr... arguments) {
        var list = new ExprList();
        Arrays.stream(arguments).filter(argument -> argument != null).forEach(list::add);
        return bounded(name, implementation, list);
    }

    private Expr bounded(String name, FunctionImplementation implementation, ExprList arguments) {
        RegexFunctions.checkWritten(name, arguments, bounds);
        return new BoundedFunction(name, implementation, bounds, arguments);
    }

    private Expr truth(Expr argument) {
        return isTruth(argument)
                ? argument
                : bounded("boolean", EffectiveBooleanValue::of, argument);
    }

    private static boolean isTruth(Expr argument) {
        return argument instanceof E_LogicalNot
                || argument instanceof E_LogicalAnd
                || argument instanceof E_LogicalOr
                || argument instanceof EqualityOperator
                || argument instanceof MembershipOperators
                || argument instanceof E_OneOfBase
                || argument instanceof E_Bound
                || argument instanceof ExprFunctionOp;
    }
}
