package eu.factgraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** Ends the query that makes too many triples, while it makes them. */
final class LimitedGraph extends GraphWrapper {

    private final long limit;

    LimitedGraph(long limit) {
        super(GraphFactory.createDefaultGraph());
        this.limit = limit;
    }

    @Override
    public void add(Triple triple) {
        super.add(triple);
        if (size() > limit) {
            throw QueryFault.tooMany(limit, "triples");
        }
    }

    Graph whole() {
        return get();
    }
}
