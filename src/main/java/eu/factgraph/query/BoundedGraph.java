package eu.factgraph.query;

import eu.factgraph.query.engine.MemoryReservation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * Ends the query that makes too many triples, too large ones, or takes too long, while it makes
 * them.
 */
final class BoundedGraph extends GraphWrapper {

    private final long limit;
    private final Deadline deadline;
    private final MemoryReservation held;

    BoundedGraph(long limit, Deadline deadline, MemoryReservation held) {
        super(GraphFactory.createDefaultGraph());
        this.limit = limit;
        this.deadline = deadline;
        this.held = held;
    }

    @Override
    public void add(Triple triple) {
        deadline.check();
        long before = size();
        super.add(triple);
        if (size() > limit) {
            throw QueryFault.tooMany(limit, "triples");
        }
        if (size() > before) {
            held.triple(triple);
        }
    }

    Graph whole() {
        return get();
    }
}
