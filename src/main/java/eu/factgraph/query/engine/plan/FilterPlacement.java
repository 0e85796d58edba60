package eu.factgraph.query.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Filter pushdown: moves each condition of a FILTER to where its variables are first bound. A
 * condition never moves below a pattern that binds one of them, so it sees the same values.
 */
record FilterPlacement(VariableScope scope, FlowSafety safety) {

    Op place(ExprList conditions, Op pattern) {
        Op placed = pattern;
        for (Expr condition : conditions) {
            placed = place(condition, placed);
        }
        return placed;
    }

    /** A conjunction is true exactly if both sides are, errors included. */
    private Op place(Expr condition, Op pattern) {
        if (condition instanceof E_LogicalAnd and) {
            return place(and.getArg2(), place(and.getArg1(), pattern));
        }
        var references = VariableReferences.in(condition);
        return references.isVolatile()
                ? OpFilter.filter(condition, pattern)
                : new FilterMove(condition, references, scope, safety).into(pattern);
    }

    private record FilterMove(
            Expr condition, VariableReferences references, VariableScope scope, FlowSafety safety) {

        Op into(Op pattern) {
            Optional<AnyTermTest> test =
                    AnyTermTest.of(condition).filter(any -> any.mayStart(pattern, scope, safety));
            if (test.isPresent()) {
                return test.get().startFromTerms(pattern);
            }
            if (pattern instanceof OpSequence sequence) {
                return into(sequence);
            }
            if (pattern instanceof OpBGP triples) {
                return into(triples);
            }
            return pattern instanceof Op2 both
                    ? into(both)
                    : pattern instanceof Op1 one ? into(one) : here(pattern);
        }

        private Op here(Op pattern) {
            return OpFilter.filter(condition, pattern);
        }

        private Op into(OpSequence sequence) {
            List<Op> parts = sequence.getElements();
            for (int end = 1; end < parts.size(); end++) {
                Op first = QueryPlanner.sequence(parts.subList(0, end));
                if (isDecidedBy(first, sequence)) {
                    return QueryPlanner.sequence(
                            concat(
                                    filtered(first, parts.get(end - 1), sequence),
                                    parts.subList(end, parts.size())));
                }
            }
            return here(sequence);
        }

        /** With the condition on the last part alone, if that part decides it. */
        private List<Op> filtered(Op first, Op last, Op whole) {
            if (first == last) {
                return List.of(into(last));
            }
            List<Op> parts = ((OpSequence) first).getElements();
            return isDecidedBy(last, whole)
                    ? concat(parts.subList(0, parts.size() - 1), List.of(into(last)))
                    : List.of(here(first));
        }

        private Op into(OpBGP triples) {
            BasicPattern pattern = triples.getPattern();
            for (int end = 1; end < pattern.size(); end++) {
                Op first = new OpBGP(BasicPattern.wrap(pattern.getList().subList(0, end)));
                if (isDecidedBy(first, triples)) {
                    List<Triple> rest = pattern.getList().subList(end, pattern.size());
                    return QueryPlanner.sequence(
                            List.of(here(first), new OpBGP(BasicPattern.wrap(rest))));
                }
            }
            return here(triples);
        }

        private Op into(Op2 both) {
            Op left = both.getLeft();
            Op right = both.getRight();
            if (both instanceof OpUnion) {
                return both.copy(into(left), into(right));
            }
            if (both instanceof OpJoin && isDecidedBy(right, both) && !isDecidedBy(left, both)) {
                return both.copy(left, into(right));
            }
            boolean hasLeft =
                    both instanceof OpJoin
                            || both instanceof OpLeftJoin
                            || both instanceof OpConditional
                            || both instanceof OpMinus;
            return hasLeft && isDecidedBy(left, both) ? both.copy(into(left), right) : here(both);
        }

        private Op into(Op1 one) {
            Op below = one.getSubOp();
            if (one instanceof OpFilter filter) {
                return OpFilter.filterBy(filter.getExprs(), into(below));
            }
            if (one instanceof OpExtend extend) {
                return extend.getVarExprList().getVars().stream()
                                .noneMatch(references.names()::contains)
                        ? extend.copy(into(below))
                        : here(extend);
            }
            return one instanceof OpGraph graph
                            && !references.hasPatterns()
                            && isDecidedBy(below, graph)
                    ? graph.copy(into(below))
                    : here(one);
        }

        /** Whether {@code part} binds each variable of the condition that {@code whole} may. */
        private boolean isDecidedBy(Op part, Op whole) {
            Set<Var> possible = scope.possible(whole);
            Set<Var> certain = scope.certain(part);
            return references.names().stream()
                    .noneMatch(name -> possible.contains(name) && !certain.contains(name));
        }
    }

    private static List<Op> concat(List<Op> first, List<Op> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
