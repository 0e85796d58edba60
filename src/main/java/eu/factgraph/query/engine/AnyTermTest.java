package eu.factgraph.query.engine;

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
 * A condition that at least one of some variables is one of some terms. A row that passes several
 * of the tests is one row.
 *
 * @param tests one for each variable
 */
record AnyTermTest(List<TermTest> tests) {

    static Optional<AnyTermTest> of(Expr condition) {
        var terms = new LinkedHashMap<Var, Set<Node>>();
        return collect(condition, terms) ? Optional.of(of(terms)) : Optional.empty();
    }

    private static AnyTermTest of(Map<Var, Set<Node>> terms) {
        return new AnyTermTest(
                terms.entrySet().stream()
                        .map(test -> new TermTest(test.getKey(), test.getValue()))
                        .toList());
    }

    private static boolean collect(Expr condition, Map<Var, Set<Node>> terms) {
        if (condition instanceof E_LogicalOr either) {
            return collect(either.getArg1(), terms) && collect(either.getArg2(), terms);
        }
        Optional<TermTest> test = TermTest.of(condition);
        test.ifPresent(
                one ->
                        terms.computeIfAbsent(one.name(), any -> new LinkedHashSet<>())
                                .addAll(one.terms()));
        return test.isPresent();
    }

    boolean mayStart(Op pattern, VariableScope scope, FlowSafety safety) {
        return tests.stream().allMatch(test -> test.mayStart(pattern, scope, safety));
    }

    /** For each test the rows that pass it and none before it. */
    Op started(Op pattern) {
        Op all = null;
        for (int place = 0; place < tests.size(); place++) {
            Op passing = tests.get(place).started(pattern);
            for (TermTest before : tests.subList(0, place)) {
                passing = before.without(passing);
            }
            all = OpUnion.create(all, passing);
        }
        return all;
    }
}
