package eu.factgraph.query.engine;

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
 * Evaluates a property path from one node (SPARQL 1.1, 18.4). What it finds is for the caller to
 * close; what it holds on the way it gives back.
 *
 * @param forward from subject to object
 * @param fromTerm whether the node is a term of the query; else it is the value of a variable
 * @param toTerm whether the other end is
 */
record PathWalk(
        Graph graph,
        Path path,
        boolean forward,
        boolean fromTerm,
        boolean toTerm,
        MemoryReservation held) {

    /** Where the path leads from {@code node}, as often as it leads there. */
    CountedNodes from(Node node) {
        CountedNodes found = CountedNodes.list(held.another());
        walk(node, found);
        return found;
    }

    /** Every node from which it may lead, each once. */
    CountedNodes starts() {
        CountedNodes nodes = CountedNodes.set(held.another());
        boolean hasPredicate =
                path instanceof P_OneOrMore1 more && more.getSubPath() instanceof P_Link;
        each(
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
        } else if (path instanceof P_NegPropSet others) {
            others(others, node, found);
        } else if (path instanceof P_Alt either) {
            part(either.getLeft(), forward, fromTerm, toTerm).walk(node, found);
            part(either.getRight(), forward, fromTerm, toTerm).walk(node, found);
        } else if (path instanceof P_Seq sequence) {
            sequence(sequence, node, found);
        } else {
            repeated(node, found);
        }
    }

    private PathWalk part(Path part, boolean direction, boolean from, boolean to) {
        return new PathWalk(graph, part, direction, from, to, held);
    }

    private void sequence(P_Seq sequence, Node node, CountedNodes found) {
        Path first = forward ? sequence.getLeft() : sequence.getRight();
        Path then = forward ? sequence.getRight() : sequence.getLeft();
        PathWalk rest = part(then, forward, false, toTerm);
        try (CountedNodes middles = part(first, forward, fromTerm, false).from(node)) {
            middles.all().forEach(middle -> rest.walk(middle, found));
        }
    }

    private void others(P_NegPropSet set, Node node, CountedNodes found) {
        List<Node> along = forward ? set.getFwdNodes() : set.getBwdNodes();
        List<Node> against = forward ? set.getBwdNodes() : set.getFwdNodes();
        if (!along.isEmpty()) {
            step(node, true, triple -> !along.contains(triple.getPredicate()), Node.ANY, found);
        }
        if (!against.isEmpty()) {
            step(node, false, triple -> !against.contains(triple.getPredicate()), Node.ANY, found);
        }
    }

    /** Paths of arbitrary length, and of none: each node once. */
    private void repeated(Node node, CountedNodes found) {
        if (!isNode(node)) {
            return;
        }
        try (CountedNodes reached = CountedNodes.set(held.another())) {
            reach(node, reached);
            reached.all().forEach(found::add);
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
            throw new QueryExecException("a property path is none of SPARQL 1.1");
        }
        if (!(path instanceof P_OneOrMore1)) {
            reached.add(node);
        }
    }

    private static void closure(PathWalk step, Node start, CountedNodes reached) {
        var open = new ArrayDeque<Node>();
        open.add(start);
        while (!open.isEmpty()) {
            try (CountedNodes next = step.from(open.remove())) {
                next.all().stream().filter(reached::add).forEach(open::add);
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
            Predicate<Triple> wanted,
            Node predicate,
            CountedNodes found) {
        if (along) {
            each(
                    node,
                    predicate,
                    Node.ANY,
                    triple -> add(triple, wanted, triple.getObject(), found));
        } else {
            each(
                    Node.ANY,
                    predicate,
                    node,
                    triple -> add(triple, wanted, triple.getSubject(), found));
        }
    }

    private void add(Triple triple, Predicate<Triple> wanted, Node end, CountedNodes found) {
        if (wanted.test(triple)) {
            found.add(end);
        }
    }

    private void each(Node subject, Node predicate, Node object, Consumer<Triple> taken) {
        var triples = graph.find(subject, predicate, object);
        try {
            while (triples.hasNext()) {
                held.check();
                taken.accept(triples.next());
            }
        } finally {
            triples.close();
        }
    }
}
