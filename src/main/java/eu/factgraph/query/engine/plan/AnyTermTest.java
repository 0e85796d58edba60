package eu.factgraph.query.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;

/**
 * A disjunction of {@link TermTest}s. A row that passes several of them is still one row.
 *
 * @param tests one per variable
 */
record AnyTermTest(List<TermTest> tests) {

    static Optional<AnyTermTest> of(Expr condition) {
        var terms = new LinkedHashMap<Var, Set<Node>>();
        if (!collect(condition, terms)) {
            return Optional.empty();
        }
        var tests = new ArrayList<TermTest>();
        terms.forEach((variable, values) -> tests.add(new TermTest(variable, values)));
        return Optional.of(new AnyTermTest(tests));
    }

    private static boolean collect(Expr condition, Map<Var, Set<Node>> terms) {
        if (condition instanceof E_LogicalOr disjunction) {
            return collect(disjunction.getArg1(), terms) && collect(disjunction.getArg2(), terms);
        }
        Optional<TermTest> test = TermTest.of(condition);
        test.ifPresent(
                one ->
                        terms.computeIfAbsent(one.variable(), any -> new LinkedHashSet<>())
                                .addAll(one.terms()));
        return test.isPresent();
    }

    boolean mayStart(Op pattern, VariableScope scope, FlowSafety safety) {
        return tests.stream().allMatch(test -> test.mayStart(pattern, scope, safety));
    }

    /** The union, for each test, of the rows that pass it and none of the previous tests. */
    Op startFromTerms(Op pattern) {
        Op union = null;
        for (int index = 0; index < tests.size(); index++) {
            Op passing = tests.get(index).startFromTerms(pattern);
            for (TermTest previous : tests.subList(0, index)) {
                passing = previous.without(passing);
            }
            union = OpUnion.create(union, passing);
        }
        return union;
    }
}
