package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Evaluates property paths as relations (SPARQL 1.1, 18.4): all pairs of ends, with duplicates.
 *
 * @param start the term at the start of the path; null if it is a variable
 * @param end the same for its end
 */
record ReferencePathEvaluator(Graph graph, Node start, Node end) {

    private record Pair(Node from, Node to) {}

    static List<Binding> rows(TriplePath pattern, Graph graph) {
        Node subject = pattern.getSubject();
        Node object = pattern.getObject();
        List<Binding> rows = new ArrayList<>();
        for (Pair pair :
                new ReferencePathEvaluator(graph, term(subject), term(object))
                        .pairs(pattern.getPath())) {
            Binding row =
                    bound(bound(BindingFactory.root(), subject, pair.from()), object, pair.to());
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Node term(Node node) {
        return node.isVariable() ? null : node;
    }

    private static Binding bound(Binding row, Node pattern, Node value) {
        if (row == null || !Var.lookup(row, pattern).isVariable()) {
            return row != null && Var.lookup(row, pattern).equals(value) ? row : null;
        }
        return BindingFactory.binding(row, Var.alloc(pattern), value);
    }

    private List<Pair> pairs(Path path) {
        if (path instanceof P_Link link) {
            return steps(triple -> triple.getPredicate().equals(link.getNode()));
        }
        if (path instanceof P_Inverse inverse) {
            return inverted(
                    new ReferencePathEvaluator(graph, end, start).pairs(inverse.getSubPath()));
        }
        if (path instanceof P_Alt either) {
            return both(pairs(either.getLeft()), pairs(either.getRight()));
        }
        if (path instanceof P_Seq sequence) {
            return sequence(sequence);
        }
        return path instanceof P_NegPropSet set ? others(set) : repeated((P_Path1) path);
    }

    private List<Pair> sequence(P_Seq path) {
        List<Pair> first = new ReferencePathEvaluator(graph, start, null).pairs(path.getLeft());
        List<Pair> second = new ReferencePathEvaluator(graph, null, end).pairs(path.getRight());
        return first.stream()
                .flatMap(
                        one ->
                                second.stream()
                                        .filter(other -> other.from().equals(one.to()))
                                        .map(other -> new Pair(one.from(), other.to())))
                .toList();
    }

    private List<Pair> steps(Predicate<Triple> condition) {
        return graph.stream()
                .filter(condition)
                .map(triple -> new Pair(triple.getSubject(), triple.getObject()))
                .toList();
    }

    private List<Pair> others(P_NegPropSet set) {
        List<Pair> along =
                set.getFwdNodes().isEmpty()
                        ? List.of()
                        : steps(triple -> !set.getFwdNodes().contains(triple.getPredicate()));
        List<Pair> against =
                set.getBwdNodes().isEmpty()
                        ? List.of()
                        : steps(triple -> !set.getBwdNodes().contains(triple.getPredicate()));
        return both(along, inverted(against));
    }

    private List<Pair> repeated(P_Path1 path) {
        Set<Pair> pairs = new LinkedHashSet<>();
        if (path instanceof P_ZeroOrOne) {
            pairs.addAll(pairs(path.getSubPath()));
        } else {
            nodes().forEach(
                            node ->
                                    reached(node, path.getSubPath())
                                            .forEach(to -> pairs.add(new Pair(node, to))));
        }
        if (!(path instanceof P_OneOrMore1)) {
            nodes().forEach(node -> pairs.add(new Pair(node, node)));
        }
        return List.copyOf(pairs);
    }

    private Set<Node> reached(Node from, Path step) {
        Set<Node> reached = new HashSet<>();
        Set<Node> last = Set.of(from);
        while (!last.isEmpty()) {
            Set<Node> next = new HashSet<>();
            for (Node node : last) {
                new ReferencePathEvaluator(graph, node, null)
                        .pairs(step).stream()
                                .filter(pair -> pair.from().equals(node))
                                .forEach(pair -> next.add(pair.to()));
            }
            next.removeAll(reached);
            reached.addAll(next);
            last = next;
        }
        return reached;
    }

    /** The nodes that a path of length zero connects to themselves. */
    private Set<Node> nodes() {
        Set<Node> nodes = new LinkedHashSet<>();
        graph.stream()
                .forEach(triple -> nodes.addAll(List.of(triple.getSubject(), triple.getObject())));
        Stream.of(start, end).filter(term -> term != null).forEach(nodes::add);
        return nodes;
    }

    private static List<Pair> inverted(List<Pair> pairs) {
        return pairs.stream().map(pair -> new Pair(pair.to(), pair.from())).toList();
    }

    private static List<Pair> both(List<Pair> some, List<Pair> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
