package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Evaluates a property path from one node (SPARQL 1.1, 18.4). The caller closes the nodes that it
 * returns.
 *
 * @param forward from subject to object
 * @param fromTerm whether the node is a term of the query, not the value of a variable
 * @param toTerm the same for the other end
 */
record PathEvaluator(
        Graph graph,
        Path path,
        boolean forward,
        boolean fromTerm,
        boolean toTerm,
        MemoryReservation memory) {

    /** The nodes that the path reaches from {@code node}, with duplicates. */
    CountedNodes from(Node node) {
        CountedNodes found = CountedNodes.list(memory.another());
        walk(node, found);
        return found;
    }

    /** Every node from which the path may start, without duplicates. */
    CountedNodes starts() {
        CountedNodes nodes = CountedNodes.set(memory.another());
        boolean hasPredicate =
                path instanceof P_OneOrMore1 more && more.getSubPath() instanceof P_Link;
        forEach(
                Node.ANY,
                hasPredicate ? ((P_Link) ((P_OneOrMore1) path).getSubPath()).getNode() : Node.ANY,
                Node.ANY,
                triple -> {
                    nodes.add(triple.getSubject());
                    nodes.add(triple.getObject());
                });
        return nodes;
    }

    private void walk(Node node, CountedNodes found) {
        if (path instanceof P_Link link) {
            step(node, forward, triple -> true, link.getNode(), found);
        } else if (path instanceof P_Inverse inverse) {
            part(inverse.getSubPath(), !forward, fromTerm, toTerm).walk(node, found);
        } else if (path instanceof P_NegPropSet negated) {
            negated(negated, node, found);
        } else if (path instanceof P_Alt alternative) {
            part(alternative.getLeft(), forward, fromTerm, toTerm).walk(node, found);
            part(alternative.getRight(), forward, fromTerm, toTerm).walk(node, found);
        } else if (path instanceof P_Seq sequence) {
            sequence(sequence, node, found);
        } else {
            repeated(node, found);
        }
    }

    private PathEvaluator part(Path part, boolean direction, boolean from, boolean to) {
        return new PathEvaluator(graph, part, direction, from, to, memory);
    }

    private void sequence(P_Seq sequence, Node node, CountedNodes found) {
        Path first = forward ? sequence.getLeft() : sequence.getRight();
        Path then = forward ? sequence.getRight() : sequence.getLeft();
        PathEvaluator rest = part(then, forward, false, toTerm);
        try (CountedNodes middles = part(first, forward, fromTerm, false).from(node)) {
            middles.nodes().forEach(middle -> rest.walk(middle, found));
        }
    }

    private void negated(P_NegPropSet set, Node node, CountedNodes found) {
        List<Node> along = forward ? set.getFwdNodes() : set.getBwdNodes();
        List<Node> against = forward ? set.getBwdNodes() : set.getFwdNodes();
        if (!along.isEmpty()) {
            step(node, true, triple -> !along.contains(triple.getPredicate()), Node.ANY, found);
        }
        if (!against.isEmpty()) {
            step(node, false, triple -> !against.contains(triple.getPredicate()), Node.ANY, found);
        }
    }

    /** Paths of arbitrary or zero length give no duplicates. */
    private void repeated(Node node, CountedNodes found) {
        if (!isNode(node)) {
            return;
        }
        try (CountedNodes reached = CountedNodes.set(memory.another())) {
            reach(node, reached);
            reached.nodes().forEach(found::add);
        }
    }

    private void reach(Node node, CountedNodes reached) {
        if (path instanceof P_ZeroOrOne optional) {
            part(optional.getSubPath(), forward, fromTerm, toTerm).walk(node, reached);
        } else if (path instanceof P_ZeroOrMore1 any) {
            closure(part(any.getSubPath(), forward, true, false), node, reached);
        } else if (path instanceof P_OneOrMore1 more) {
            closure(part(more.getSubPath(), forward, true, false), node, reached);
        } else {
            throw new QueryExecException("a property path that is not part of SPARQL 1.1");
        }
        if (!(path instanceof P_OneOrMore1)) {
            reached.add(node);
        }
    }

    private static void closure(PathEvaluator step, Node start, CountedNodes reached) {
        var open = new ArrayDeque<Node>();
        open.add(start);
        while (!open.isEmpty()) {
            try (CountedNodes next = step.from(open.remove())) {
                next.nodes().stream().filter(reached::add).forEach(open::add);
            }
        }
    }

    /** A term of the query matches itself, a variable only nodes of the graph. */
    private boolean isNode(Node node) {
        return fromTerm
                || toTerm
                || graph.contains(node, Node.ANY, Node.ANY)
                || graph.contains(Node.ANY, Node.ANY, node);
    }

    private void step(
            Node node,
            boolean along,
            Predicate<Triple> condition,
            Node predicate,
            CountedNodes found) {
        forEach(
                along ? node : Node.ANY,
                predicate,
                along ? Node.ANY : node,
                triple -> {
                    if (condition.test(triple)) {
                        found.add(along ? triple.getObject() : triple.getSubject());
                    }
                });
    }

    private void forEach(Node subject, Node predicate, Node object, Consumer<Triple> action) {
        var triples = graph.find(subject, predicate, object);
        try {
            while (triples.hasNext()) {
                memory.check();
                action.accept(triples.next());
            }
        } finally {
            triples.close();
        }
    }
}
