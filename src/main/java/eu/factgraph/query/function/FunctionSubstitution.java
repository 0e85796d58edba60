package eu.factgraph.query.function;

import eu.factgraph.query.function.library.BuiltInFunctions;
import eu.factgraph.query.function.library.EffectiveBooleanValue;
import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.function.library.FunctionImplementation;
import eu.factgraph.query.function.library.NamedFunctions;
import eu.factgraph.query.function.library.RegexFunctions;
import eu.factgraph.query.function.library.TermFunctions;
import eu.factgraph.query.limit.QueryFault;
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

/** Replaces calls of ARQ's functions by calls of the library. */
final class FunctionSubstitution extends ExprTransformCopy {

    private final EvaluationLimits limits;
    private final List<RuntimeException> faults = new ArrayList<>();

    FunctionSubstitution(EvaluationLimits limits) {
        this.limits = limits;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_LogicalNot) {
            return new E_LogicalNot(toBoolean(argument));
        }
        if (function instanceof E_IRI iri) {
            return bounded("iri", TermFunctions.iri(iri.getParserBase()), argument);
        }
        FunctionImplementation implementation = BuiltInFunctions.of(function);
        return implementation == null
                ? super.transform(function, argument)
                : bounded(name(function), implementation, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_LogicalAnd) {
            return new E_LogicalAnd(toBoolean(left), toBoolean(right));
        }
        if (function instanceof E_LogicalOr) {
            return new E_LogicalOr(toBoolean(left), toBoolean(right));
        }
        if (function instanceof E_Equals) {
            return new EqualityOperator(left, right);
        }
        FunctionImplementation implementation = BuiltInFunctions.of(function);
        boolean isOfTerms = function instanceof E_NotEquals && (isTerm(left) || isTerm(right));
        return implementation == null || isOfTerms
                ? super.transform(function, left, right)
                : bounded(name(function), implementation, left, right);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        if (function instanceof E_If) {
            return new E_If(toBoolean(first), second, third);
        }
        FunctionImplementation implementation = BuiltInFunctions.of(function);
        return implementation == null
                ? super.transform(function, first, second, third)
                : bounded(name(function), implementation, first, second, third);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_OneOfBase) {
            return isAmongTerms(arguments)
                    ? super.transform(function, arguments)
                    : new MembershipOperators(function instanceof E_NotOneOf, arguments);
        }
        try {
            return replaced(function, arguments);
        } catch (QueryBuildException | QueryFault fault) {
            // Thrown at the end, because the transformation must not be interrupted.
            faults.add(fault);
            return super.transform(function, arguments);
        }
    }

    private Expr replaced(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Function named) {
            String name = named.getFunctionIRI();
            return bounded(name, NamedFunctions.of(name, arguments.size()), arguments);
        }
        FunctionImplementation implementation = BuiltInFunctions.of(function);
        return implementation == null
                ? super.transform(function, arguments)
                : bounded(name(function), implementation, arguments);
    }

    /**
     * @throws QueryBuildException if a function is called with invalid arguments
     */
    void throwFaults() {
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    /** For values with a single lexical form ARQ is correct, and can be planned. */
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
        RegexFunctions.checkConstantPattern(name, arguments, limits);
        return new BoundedFunction(name, implementation, limits, arguments);
    }

    private Expr toBoolean(Expr argument) {
        return isBoolean(argument)
                ? argument
                : bounded("boolean", EffectiveBooleanValue::of, argument);
    }

    private static boolean isBoolean(Expr argument) {
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
