package eu.factgraph.shacl.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.TransformJoinStrategy;
import org.apache.jena.sparql.algebra.optimize.TransformScopeRename;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Pre-binding of variables (SHACL appendix A): each basic graph pattern, property path, {@code
 * GRAPH} and empty group is joined with the one solution that has the values.
 */
final class PreBinding extends TransformCopy {

    private final Binding values;
    private final VarExprList assignments = new VarExprList();

    private PreBinding(Binding values) {
        this.values = values;
        values.forEach((variable, value) -> assignments.add(variable, NodeValue.makeNode(value)));
    }

    /** The operations, ready for execution without further rewriting. */
    static Op in(Op query, Binding values) {
        Op bound = Transformer.transform(new PreBinding(values), query);
        return Transformer.transform(
                new TransformJoinStrategy(), TransformScopeRename.transform(bound));
    }

    @Override
    public Op transform(OpBGP pattern) {
        return joined(Substitute.substitute(pattern, values));
    }

    @Override
    public Op transform(OpPath path) {
        return joined(Substitute.substitute(path, values));
    }

    @Override
    public Op transform(OpGraph graph, Op pattern) {
        return joined(new OpGraph(Substitute.substitute(graph.getNode(), values), pattern));
    }

    @Override
    public Op transform(OpTable table) {
        return table.isJoinIdentity() ? joined(table) : table;
    }

    /** Assigns instead of joining, because the values have already been substituted. */
    private Op joined(Op pattern) {
        return OpAssign.create(pattern, assignments);
    }
}
