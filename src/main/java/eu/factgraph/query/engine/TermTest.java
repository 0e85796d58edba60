package eu.factgraph.query.engine;

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
 * A condition that a variable is one of some terms. For IRIs and plain strings, which have one form
 * only, an equal value is the same term; a number may have many forms.
 *
 * @param terms each once
 */
record TermTest(Var name, Set<Node> terms) {

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

    private static Optional<TermTest> of(Expr name, List<Expr> values) {
        boolean isTest =
                name.isVariable()
                        && values.stream()
                                .allMatch(
                                        value ->
                                                value.isConstant()
                                                        && hasOneForm(
                                                                value.getConstant().asNode()));
        return isTest ? Optional.of(new TermTest(name.asVar(), terms(values))) : Optional.empty();
    }

    private static Set<Node> terms(List<Expr> values) {
        var terms = new LinkedHashSet<Node>();
        values.forEach(value -> terms.add(value.getConstant().asNode()));
        return terms;
    }

    private static boolean hasOneForm(Node term) {
        return term.isURI() || NodeUtils.isSimpleString(term);
    }

    /** Whether the pattern may start from the terms. */
    boolean mayStart(Op pattern, VariableScope scope, FlowSafety safety) {
        return scope.certain(pattern).contains(name) && safety.isSafe(pattern, Set.of(name));
    }

    /** The rows of the pattern that pass the test, found from the terms. */
    Op started(Op pattern) {
        Table table = TableFactory.create(List.of(name));
        terms.forEach(term -> table.addBinding(BindingFactory.binding(name, term)));
        return QueryPlanner.sequence(OpTable.create(table), pattern);
    }

    /** The rows of the pattern that do not pass it. */
    Op without(Op pattern) {
        var others = new ExprList();
        terms.forEach(
                term ->
                        others.add(
                                new E_LogicalNot(
                                        new E_SameTerm(
                                                new ExprVar(name), NodeValue.makeNode(term)))));
        return OpFilter.filterBy(others, pattern);
    }
}
