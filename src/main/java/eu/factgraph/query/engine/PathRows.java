package eu.factgraph.query.engine;

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
 * The matches of a property path (SPARQL 1.1, 18.4). Whether an end is a variable or a term is what
 * the query says: a variable that has its value already matches only nodes of the graph.
 */
final class PathRows extends QueryIterRepeatApply {

    private final TriplePath pattern;
    private final MemoryReservation held;

    /** What the row in hand, or the start in hand, leads to. */
    private CountedNodes found;

    private CountedNodes starts;

    PathRows(
            TriplePath pattern,
            QueryIterator input,
            MemoryReservation held,
            ExecutionContext context) {
        super(input, context);
        this.pattern = pattern;
        this.held = held;
        found = CountedNodes.list(held.another());
        starts = CountedNodes.list(held.another());
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
            return ends(row, follow(walk(true), start), end);
        }
        if (!end.isVariable()) {
            return ends(row, follow(walk(false), end), start);
        }
        PathWalk walk = walk(true);
        starts = walk.starts();
        return Iter.flatMap(
                starts.all().iterator(),
                first ->
                        ends(
                                BindingFactory.binding(row, Var.alloc(start), first),
                                follow(walk, first),
                                start.equals(end) ? first : end));
    }

    private Collection<Node> follow(PathWalk walk, Node from) {
        found.close();
        found = walk.from(from);
        return found.all();
    }

    private void release() {
        found.close();
        starts.close();
    }

    private PathWalk walk(boolean forward) {
        Node from = forward ? pattern.getSubject() : pattern.getObject();
        Node to = forward ? pattern.getObject() : pattern.getSubject();
        return new PathWalk(
                getExecContext().getActiveGraph(),
                pattern.getPath(),
                forward,
                !from.isVariable(),
                !to.isVariable(),
                held);
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
