package eu.factgraph.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Finds SERVICE wherever it hides: {@code SERVICE SILENT} would else answer with one empty row and
 * status 200.
 */
final class RemoteCalls {

    private RemoteCalls() {}

    static boolean in(Query query) {
        return query.getQueryPattern() != null && in(Algebra.compile(query));
    }

    private static boolean in(Op algebra) {
        var found = new boolean[1];
        Walker.walk(
                algebra,
                new OpVisitorBase() {
                    @Override
                    public void visit(OpService service) {
                        found[0] = true;
                    }
                },
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp pattern) {
                        found[0] |= in(pattern.getGraphPattern());
                    }
                });
        return found[0];
    }
}
