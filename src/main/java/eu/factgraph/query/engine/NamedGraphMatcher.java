package eu.factgraph.query.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
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
                        names(Var.lookup(outer, pattern.getNode()), outer),
                        name -> rows(name, outer)),
                context);
    }

    /**
     * A triple pattern that each match contains, with a subject or an object: few graphs have one,
     * and a dataset finds them at once. Empty if the pattern may match without.
     */
    private Optional<Triple> required(Binding outer) {
        Op first = pattern.getSubOp();
        while (first instanceof OpFilter || first instanceof OpConditional) {
            first =
                    first instanceof OpFilter filter
                            ? filter.getSubOp()
                            : ((OpConditional) first).getLeft();
        }
        if (first instanceof OpSequence sequence) {
            first = sequence.get(0);
        }
        if (!(first instanceof OpBGP triples)) {
            return Optional.empty();
        }
        return triples.getPattern().getList().stream()
                .map(triple -> Substitute.substitute(triple, outer))
                .filter(triple -> bound(triple) > 0)
                .max(Comparator.comparingInt(NamedGraphMatcher::bound));
    }

    /** A subject narrows more than an object, such as a class. */
    private static int bound(Triple triple) {
        return (triple.getSubject().isURI() ? 2 : 0) + (triple.getObject().isURI() ? 1 : 0);
    }

    private static Iterator<Node> graphs(DatasetGraph dataset, Triple triple) {
        Iterator<Quad> found =
                dataset.findNG(
                        Node.ANY,
                        any(triple.getSubject()),
                        any(triple.getPredicate()),
                        any(triple.getObject()));
        return Iter.distinct(Iter.map(found, Quad::getGraph));
    }

    private static Node any(Node node) {
        return node.isConcrete() ? node : Node.ANY;
    }

    private Iterator<Node> names(Node name, Binding outer) {
        DatasetGraph dataset = context.getDataset();
        if (name.isVariable()) {
            return required(outer)
                    .map(triple -> graphs(dataset, triple))
                    .orElseGet(dataset::listGraphNodes);
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
