package eu.factgraph.query.engine.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.FunctionLabel;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * A condition that a variable is one of some IRIs or simple strings. Equal values of these are the
 * same term, whereas a number may have many lexical forms.
 *
 * @param terms without duplicates
 */
record TermTest(Var variable, Set<Node> terms) {

    private static final FunctionLabel IN = new FunctionLabel("in");

    static Optional<TermTest> of(Expr condition) {
        if (condition instanceof ExprFunctionN oneOf && IN.equals(oneOf.getFunctionSymbol())) {
            List<Expr> arguments = oneOf.getArgs();
            return of(arguments.get(0), arguments.subList(1, arguments.size()));
        }
        if (condition instanceof E_Equals || condition instanceof E_SameTerm) {
            var test = (ExprFunction2) condition;
            return of(test.getArg1(), List.of(test.getArg2()))
                    .or(() -> of(test.getArg2(), List.of(test.getArg1())));
        }
        return Optional.empty();
    }

    private static Optional<TermTest> of(Expr variable, List<Expr> values) {
        boolean isTest = variable.isVariable() && values.stream().allMatch(TermTest::hasSingleForm);
        return isTest
                ? Optional.of(new TermTest(variable.asVar(), terms(values)))
                : Optional.empty();
    }

    private static Set<Node> terms(List<Expr> values) {
        var terms = new LinkedHashSet<Node>();
        values.forEach(value -> terms.add(value.getConstant().asNode()));
        return terms;
    }

    private static boolean hasSingleForm(Expr value) {
        return value.isConstant()
                && (value.getConstant().isIRI()
                        || NodeUtils.isSimpleString(value.getConstant().asNode()));
    }

    /** Whether the pattern may be evaluated starting from the terms. */
    boolean mayStart(Op pattern, VariableScope scope, FlowSafety safety) {
        return scope.certain(pattern).contains(variable)
                && safety.isSafe(pattern, Set.of(variable));
    }

    /** The rows of the pattern that pass the test, evaluated starting from the terms. */
    Op startFromTerms(Op pattern) {
        Table table = TableFactory.create(List.of(variable));
        terms.forEach(term -> table.addBinding(BindingFactory.binding(variable, term)));
        return QueryPlanner.sequence(OpTable.create(table), pattern);
    }

    /** The rows of the pattern that fail the test. */
    Op without(Op pattern) {
        var others = new ExprList();
        for (Node term : terms) {
            Expr same = new E_SameTerm(new ExprVar(variable), NodeValue.makeNode(term));
            others.add(new E_LogicalNot(same));
        }
        return OpFilter.filterBy(others, pattern);
    }
}
