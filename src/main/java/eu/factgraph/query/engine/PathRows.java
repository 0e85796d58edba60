package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.Collection;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;

/**
 * The matches of a property path (SPARQL 1.1, 18.4). An end is a variable or a term as it is in the
 * query: a variable that is bound already matches only nodes of the graph.
 */
final class PathRows extends QueryIterRepeatApply {

    private final TriplePath pattern;
    private final MemoryReservation memory;

    /** The nodes that the path reaches from the current row, or from the current start. */
    private CountedNodes found;

    private CountedNodes starts;

    PathRows(
            TriplePath pattern,
            QueryIterator input,
            MemoryReservation memory,
            ExecutionContext context) {
        super(input, context);
        this.pattern = pattern;
        this.memory = memory;
        found = CountedNodes.list(memory.another());
        starts = CountedNodes.list(memory.another());
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        release();
        return QueryIterPlainWrapper.create(matches(row), getExecContext());
    }

    private Iterator<Binding> matches(Binding row) {
        Node start = Var.lookup(row, pattern.getSubject());
        Node end = Var.lookup(row, pattern.getObject());
        if (!start.isVariable()) {
            return ends(row, follow(evaluator(true), start), end);
        }
        if (!end.isVariable()) {
            return ends(row, follow(evaluator(false), end), start);
        }
        PathEvaluator evaluator = evaluator(true);
        starts = evaluator.starts();
        return Iter.flatMap(
                starts.nodes().iterator(),
                first ->
                        ends(
                                BindingFactory.binding(row, Var.alloc(start), first),
                                follow(evaluator, first),
                                start.equals(end) ? first : end));
    }

    private Collection<Node> follow(PathEvaluator evaluator, Node from) {
        found.close();
        found = evaluator.from(from);
        return found.nodes();
    }

    private void release() {
        found.close();
        starts.close();
    }

    private PathEvaluator evaluator(boolean forward) {
        Node from = forward ? pattern.getSubject() : pattern.getObject();
        Node to = forward ? pattern.getObject() : pattern.getSubject();
        return new PathEvaluator(
                getExecContext().getActiveGraph(),
                pattern.getPath(),
                forward,
                !from.isVariable(),
                !to.isVariable(),
                memory);
    }

    private static Iterator<Binding> ends(Binding row, Collection<Node> found, Node end) {
        return end.isVariable()
                ? Iter.map(
                        found.iterator(), node -> BindingFactory.binding(row, Var.alloc(end), node))
                : Iter.map(Iter.filter(found.iterator(), end::equals), node -> row);
    }

    @Override
    protected void closeSubIterator() {
        super.closeSubIterator();
        release();
    }
}
