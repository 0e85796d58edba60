package eu.factgraph.query.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

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
     * Triple patterns of which each match contains one, with a subject or an object: few graphs
     * have one, and a dataset finds them at once. Empty if the pattern may match without.
     */
    private Optional<List<Triple>> required(Op op, Binding outer) {
        if (op instanceof OpFilter filter) {
            return required(filter.getSubOp(), outer);
        }
        if (op instanceof OpConditional optional) {
            return required(optional.getLeft(), outer);
        }
        if (op instanceof OpSequence sequence) {
            return required(sequence.get(0), outer);
        }
        if (op instanceof OpUnion union) {
            return both(required(union.getLeft(), outer), required(union.getRight(), outer));
        }
        if (op instanceof OpPath path) {
            return ofPath(path.getTriplePath(), path.getTriplePath().getPath(), outer);
        }
        return op instanceof OpBGP triples
                ? narrowest(triples.getPattern().getList(), outer)
                : Optional.empty();
    }

    private static Optional<List<Triple>> both(
            Optional<List<Triple>> one, Optional<List<Triple>> other) {
        return one.flatMap(
                left -> other.map(right -> Stream.concat(left.stream(), right.stream()).toList()));
    }

    private static Optional<List<Triple>> ofPath(TriplePath ends, Path path, Binding outer) {
        if (path instanceof P_Alt alternatives) {
            return both(
                    ofPath(ends, alternatives.getLeft(), outer),
                    ofPath(ends, alternatives.getRight(), outer));
        }
        return path instanceof P_Link link
                ? narrowest(
                        List.of(Triple.create(ends.getSubject(), link.getNode(), ends.getObject())),
                        outer)
                : Optional.empty();
    }

    private static Optional<List<Triple>> narrowest(List<Triple> triples, Binding outer) {
        return triples.stream()
                .map(triple -> Substitute.substitute(triple, outer))
                .filter(triple -> bound(triple) > 0)
                .max(Comparator.comparingInt(NamedGraphMatcher::bound))
                .map(List::of);
    }

    /** A subject narrows more than an object, such as a class. */
    private static int bound(Triple triple) {
        return (triple.getSubject().isURI() ? 2 : 0) + (triple.getObject().isURI() ? 1 : 0);
    }

    private static Iterator<Node> graphs(DatasetGraph dataset, List<Triple> triples) {
        return Iter.distinct(
                Iter.flatMap(
                        triples.iterator(),
                        triple -> Iter.map(quads(dataset, triple), Quad::getGraph)));
    }

    private static Iterator<Quad> quads(DatasetGraph dataset, Triple triple) {
        return dataset.findNG(
                Node.ANY,
                any(triple.getSubject()),
                any(triple.getPredicate()),
                any(triple.getObject()));
    }

    private static Node any(Node node) {
        return node.isConcrete() ? node : Node.ANY;
    }

    private Iterator<Node> names(Node name, Binding outer) {
        DatasetGraph dataset = context.getDataset();
        if (name.isVariable()) {
            return required(pattern.getSubOp(), outer)
                    .map(triples -> graphs(dataset, triples))
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
