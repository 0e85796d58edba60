package eu.factgraph.query.engine.plan;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.SetUtils;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/** The variables that every row of a pattern binds, and those that some row may bind. */
public final class VariableScope {

    private static final long BYTES_PER_VARIABLE = 48;

    private final Map<Op, Set<Var>> certain = new IdentityHashMap<>();
    private final Map<Op, Set<Var>> possible = new IdentityHashMap<>();
    private final MemoryReservation memory;

    VariableScope(MemoryReservation memory) {
        this.memory = memory;
    }

    void check() {
        memory.check();
    }

    public Set<Var> certain(Op pattern) {
        Set<Var> names = certain.get(pattern);
        return names != null ? names : store(certain, pattern, inEveryRow(pattern));
    }

    public Set<Var> possible(Op pattern) {
        Set<Var> names = possible.get(pattern);
        return names != null ? names : store(possible, pattern, inSomeRow(pattern));
    }

    private Set<Var> store(Map<Op, Set<Var>> variables, Op pattern, Set<Var> names) {
        check();
        memory.take(names.size() * BYTES_PER_VARIABLE);
        variables.put(pattern, names);
        return names;
    }

    private Set<Var> inEveryRow(Op pattern) {
        if (pattern instanceof OpJoin join) {
            return union(certain(join.getLeft()), certain(join.getRight()));
        }
        if (pattern instanceof OpSequence sequence) {
            return sequence.getElements().stream()
                    .map(this::certain)
                    .reduce(Set.of(), VariableScope::union);
        }
        if (pattern instanceof OpUnion union) {
            return SetUtils.intersection(certain(union.getLeft()), certain(union.getRight()));
        }
        if (pattern instanceof OpLeftJoin
                || pattern instanceof OpConditional
                || pattern instanceof OpMinus) {
            return certain(((Op2) pattern).getLeft());
        }
        if (pattern instanceof OpService || pattern instanceof OpPropFunc) {
            return Set.of();
        }
        return pattern instanceof Op1 one ? inEveryRow(one) : inEveryRowOf(pattern);
    }

    private Set<Var> inEveryRow(Op1 pattern) {
        Set<Var> below = certain(pattern.getSubOp());
        if (pattern instanceof OpGraph graph) {
            return graph.getNode().isVariable()
                    ? union(below, Set.of(Var.alloc(graph.getNode())))
                    : below;
        }
        if (pattern instanceof OpProject project) {
            return SetUtils.intersection(below, new HashSet<>(project.getVars()));
        }
        if (pattern instanceof OpGroup group) {
            var plain = new HashSet<>(group.getGroupVars().getVars());
            plain.removeAll(group.getGroupVars().getExprs().keySet());
            return SetUtils.intersection(below, plain);
        }
        return below;
    }

    private static Set<Var> inEveryRowOf(Op leaf) {
        if (leaf instanceof OpTable table) {
            var names = new HashSet<>(table.getTable().getVars());
            table.getTable()
                    .rows()
                    .forEachRemaining(row -> names.removeIf(name -> !row.contains(name)));
            return names;
        }
        return leaf instanceof Op0 ? OpVars.visibleVars(leaf) : Set.of();
    }

    private Set<Var> inSomeRow(Op pattern) {
        if (pattern instanceof OpMinus minus) {
            return possible(minus.getLeft());
        }
        if (pattern instanceof Op2 both) {
            return union(possible(both.getLeft()), possible(both.getRight()));
        }
        if (pattern instanceof OpN many) {
            return many.getElements().stream()
                    .map(this::possible)
                    .reduce(Set.of(), VariableScope::union);
        }
        return pattern instanceof Op1 one ? inSomeRow(one) : OpVars.visibleVars(pattern);
    }

    private Set<Var> inSomeRow(Op1 pattern) {
        if (pattern instanceof OpProject || pattern instanceof OpGroup) {
            return OpVars.visibleVars(pattern);
        }
        Set<Var> below = possible(pattern.getSubOp());
        if (pattern instanceof OpExtendAssign extend) {
            return union(below, new HashSet<>(extend.getVarExprList().getVars()));
        }
        if (pattern instanceof OpGraph
                || pattern instanceof OpPropFunc
                || pattern instanceof OpService) {
            return union(below, OpVars.visibleVars(pattern));
        }
        return below;
    }

    private static Set<Var> union(Set<Var> one, Set<Var> other) {
        if (one.containsAll(other)) {
            return one;
        }
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
