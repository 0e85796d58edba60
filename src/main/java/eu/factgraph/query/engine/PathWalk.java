package eu.factgraph.query.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * Evaluates a property path from one node (SPARQL 1.1, 18.4).
 *
 * @param forward from subject to object
 * @param fromTerm whether the node is a term of the query; else it is the value of a variable
 * @param toTerm whether the other end is
 */
record PathWalk(
        Graph graph, Path path, boolean forward, boolean fromTerm, boolean toTerm, Held held) {

    /** Where the path leads from {@code node}, as often as it leads there. */
    List<Node> from(Node node) {
        List<Node> found = new ArrayList<>();
        walk(node, found);
        return found;
    }

    /** Every node from which it may lead, each once. */
    Set<Node> starts() {
        Set<Node> nodes = new LinkedHashSet<>();
        boolean hasPredicate =
                path instanceof P_OneOrMore1 more && more.getSubPath() instanceof P_Link;
        each(
                Node.ANY,
                hasPredicate ? ((P_Link) ((P_OneOrMore1) path).getSubPath()).getNode() : Node.ANY,
                Node.ANY,
                triple -> {
                    keep(triple.getSubject(), nodes);
                    keep(triple.getObject(), nodes);
                });
        return nodes;
    }

    private void walk(Node node, Collection<Node> found) {
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

    private void sequence(P_Seq sequence, Node node, Collection<Node> found) {
        Path first = forward ? sequence.getLeft() : sequence.getRight();
        Path then = forward ? sequence.getRight() : sequence.getLeft();
        PathWalk rest = part(then, forward, false, toTerm);
        part(first, forward, fromTerm, false)
                .from(node)
                .forEach(middle -> rest.walk(middle, found));
    }

    private void others(P_NegPropSet set, Node node, Collection<Node> found) {
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
    private void repeated(Node node, Collection<Node> found) {
        if (!isNode(node)) {
            return;
        }
        Set<Node> reached = new LinkedHashSet<>();
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
            keep(node, reached);
        }
        reached.forEach(end -> keep(end, found));
    }

    private void closure(PathWalk step, Node start, Set<Node> reached) {
        var open = new ArrayDeque<Node>();
        open.add(start);
        while (!open.isEmpty()) {
            for (Node next : step.from(open.remove())) {
                if (!reached.contains(next)) {
                    keep(next, reached);
                    open.add(next);
                }
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
            Collection<Node> found) {
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

    private void add(Triple triple, Predicate<Triple> wanted, Node end, Collection<Node> found) {
        if (wanted.test(triple)) {
            keep(end, found);
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

    private void keep(Node node, Collection<Node> nodes) {
        held.check();
        if (nodes.add(node)) {
            held.term(node);
        }
    }
}
