package eu.factgraph.query;

import eu.factgraph.query.limit.Deadline;
import eu.factgraph.query.limit.MemoryReservation;
import eu.factgraph.query.limit.QueryFault;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** The graph that a CONSTRUCT or DESCRIBE fills, within the limits on triples, memory and time. */
final class BoundedGraph extends GraphWrapper {

    private final long limit;
    private final Deadline deadline;
    private final MemoryReservation memory;

    BoundedGraph(long limit, Deadline deadline, MemoryReservation memory) {
        super(GraphFactory.createDefaultGraph());
        this.limit = limit;
        this.deadline = deadline;
        this.memory = memory;
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
            memory.triple(triple);
        }
    }
}
