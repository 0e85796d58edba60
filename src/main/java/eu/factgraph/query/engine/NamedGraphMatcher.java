package eu.factgraph.query.engine;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/** GRAPH (SPARQL 1.1, 18.5): matches a pattern in one named graph, or in each of them. */
record NamedGraphMatcher(OpGraph pattern, QueryEngine engine, ExecutionContext context) {

    QueryIterator rows(Binding outer) {
        return QueryIterPlainWrapper.create(
                Iter.flatMap(
                        names(Var.lookup(outer, pattern.getNode())), name -> rows(name, outer)),
                context);
    }

    private Iterator<Node> names(Node name) {
        DatasetGraph dataset = context.getDataset();
        if (name.isVariable()) {
            return dataset.listGraphNodes();
        }
        boolean exists =
                Quad.isDefaultGraph(name)
                        || Quad.isUnionGraph(name)
                        || !name.isLiteral() && dataset.containsGraph(name);
        return exists ? Iter.singletonIterator(name) : Iter.nullIterator();
    }

    /** The name is joined after the match, because it is not in scope within the pattern. */
    private Iterator<Binding> rows(Node name, Binding outer) {
        Graph graph = context.getDataset().getGraph(name);
        QueryIterator rows =
                PatternExecutor.evaluate(
                        pattern.getSubOp(),
                        outer,
                        engine,
                        ExecutionContext.copyChangeActiveGraph(context, graph));
        return pattern.getNode().isVariable()
                ? PatternExecutor.merge(
                        rows, BindingFactory.binding(Var.alloc(pattern.getNode()), name))
                : rows;
    }
}
