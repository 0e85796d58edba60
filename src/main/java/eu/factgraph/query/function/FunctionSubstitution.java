package eu.factgraph.query.function;

import eu.factgraph.query.function.library.BuiltInFunctions;
import eu.factgraph.query.function.library.EffectiveBooleanValue;
import eu.factgraph.query.function.library.EvaluationLimits;
import eu.factgraph.query.function.library.FunctionImplementation;
import eu.factgraph.query.function.library.NamedFunctions;
import eu.factgraph.query.function.library.RegexFunctions;
import eu.factgraph.query.function.library.TermFunctions;
import eu.factgraph.query.limit.QueryFault;
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
import org.apache.jena.sparql.expr.ExprFunction;
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
    private final List<RuntimeException> faults;

    /** Collects the faults, because the transformation must not be interrupted. */
    FunctionSubstitution(EvaluationLimits limits, List<RuntimeException> faults) {
        this.limits = limits;
        this.faults = faults;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_LogicalNot) {
            return new E_LogicalNot(toBoolean(argument));
        }
        if (function instanceof E_IRI iri) {
            return bounded("iri", TermFunctions.iri(iri.getParserBase()), argument);
        }
        return bounded(function, super.transform(function, argument), argument);
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
        Expr original = super.transform(function, left, right);
        boolean isOfTerms = function instanceof E_NotEquals && (isTerm(left) || isTerm(right));
        return isOfTerms ? original : bounded(function, original, left, right);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        if (function instanceof E_If) {
            return new E_If(toBoolean(first), second, third);
        }
        Expr original = super.transform(function, first, second, third);
        return bounded(function, original, first, second, third);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_OneOfBase) {
            return arguments.tail(1).getList().stream().allMatch(FunctionSubstitution::isTerm)
                    ? super.transform(function, arguments)
                    : new MembershipOperators(function instanceof E_NotOneOf, arguments);
        }
        Expr original = super.transform(function, arguments);
        try {
            if (function instanceof E_Function named) {
                String name = named.getFunctionIRI();
                return bounded(name, NamedFunctions.of(name, arguments.size()), arguments);
            }
            return bounded(function, original, arguments.getList().toArray(Expr[]::new));
        } catch (QueryBuildException | QueryFault fault) {
            faults.add(fault);
            return original;
        }
    }

    /** For values with a single lexical form ARQ is correct, and can be planned. */
    private static boolean isTerm(Expr expression) {
        return expression.isConstant()
                && (expression.getConstant().isIRI() || expression.getConstant().isString());
    }

    private Expr bounded(ExprFunction function, Expr original, Expr... arguments) {
        String symbol = function.getFunctionSymbol().getSymbol();
        FunctionImplementation implementation = BuiltInFunctions.of(symbol);
        return implementation == null ? original : bounded(symbol, implementation, arguments);
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
