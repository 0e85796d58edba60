package eu.factgraph.query.engine.plan;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/**
 * Decides whether a pattern may be joined by substitution, row by row, rather than evaluated on its
 * own: only if both give the same rows, because none of its expressions sees a value from outside
 * its scope.
 */
final class FlowSafety {

    private final VariableScope scope;

    /** Kept, because each enclosing pattern needs them again. */
    private final Map<Op, VariableReferences> references = new IdentityHashMap<>();

    FlowSafety(VariableScope scope) {
        this.scope = scope;
    }

    /** For a planned pattern, and the variables of the rows that are substituted. */
    boolean isSafe(Op pattern, Set<Var> given) {
        scope.check();
        if (pattern instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(part -> isSafe(part, given));
        }
        if (pattern instanceof OpUnion union) {
            return isSafe(union.getLeft(), given) && isSafe(union.getRight(), given);
        }
        if (pattern instanceof OpConditional optional) {
            Op right = optional.getRight();
            return isSafe(optional.getLeft(), given)
                    && isSafe(right, given)
                    && isOwn(
                            references.computeIfAbsent(right, VariableReferences::in),
                            given,
                            optional.getLeft());
        }
        if (pattern instanceof OpFilter filter) {
            return isSafe(filter.getSubOp(), given)
                    && isOwn(VariableReferences.in(filter.getExprs()), given, filter.getSubOp());
        }
        return pattern instanceof OpExtend extend
                ? isSafe(extend, given)
                : isSimple(pattern, given);
    }

    private boolean isSafe(OpExtend extend, Set<Var> given) {
        var expressions = VariableReferences.in(extend.getVarExprList().getExprs().values());
        return extend.getVarExprList().getVars().stream().noneMatch(given::contains)
                && isSafe(extend.getSubOp(), given)
                && isOwn(expressions, given, extend.getSubOp());
    }

    private boolean isSimple(Op pattern, Set<Var> given) {
        if (pattern instanceof OpGraph
                || pattern instanceof OpService
                || pattern instanceof OpPropFunc) {
            return isSafe(((Op1) pattern).getSubOp(), given);
        }
        return pattern instanceof OpLabel label
                ? label.getSubOp() == null || isSafe(label.getSubOp(), given)
                : pattern instanceof Op0;
    }

    /** Whether {@code pattern} itself binds all the references that are given. */
    private boolean isOwn(VariableReferences references, Set<Var> given, Op pattern) {
        Set<Var> certain = scope.certain(pattern);
        return !references.isVolatile()
                && references.names().stream()
                        .noneMatch(name -> given.contains(name) && !certain.contains(name));
    }
}
