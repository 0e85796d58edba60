package eu.factgraph.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** The order of statements in files: by graph, subject, predicate (types first) and object. */
final class StatementOrder implements Comparator<Quad> {

    private static final StatementOrder ORDER = new StatementOrder();

    private StatementOrder() {}

    /** Without repeated statements. */
    static List<Quad> sorted(Stream<Quad> quads) {
        List<Quad> sorted = quads.sorted(ORDER).toList();
        var distinct = new ArrayList<Quad>(sorted.size());
        Quad last = null;
        for (Quad quad : sorted) {
            if (!quad.equals(last)) {
                distinct.add(quad);
            }
            last = quad;
        }
        return distinct;
    }

    @Override
    public int compare(Quad one, Quad other) {
        int order = terms(one.getGraph(), other.getGraph());
        if (order == 0) {
            order = terms(one.getSubject(), other.getSubject());
        }
        if (order == 0) {
            order = predicates(one.getPredicate(), other.getPredicate());
        }
        return order == 0 ? terms(one.getObject(), other.getObject()) : order;
    }

    private static int predicates(Node one, Node other) {
        boolean isType = one.equals(RDF.Nodes.type);
        return isType == other.equals(RDF.Nodes.type) ? terms(one, other) : isType ? -1 : 1;
    }

    static int terms(Node one, Node other) {
        return one == other ? 0 : NodeCmp.compareRDFTerms(one, other);
    }
}
