package eu.factgraph.query;

import eu.factgraph.query.limit.Deadline;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Checks the deadline at each lookup in a dataset. ARQ checks between rows only, and a property
 * path may run for hours before its first row.
 */
final class DeadlineDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

    private final Deadline deadline;

    DeadlineDataset(DatasetGraph dataset, Deadline deadline) {
        super(dataset);
        this.deadline = deadline;
    }

    @Override
    public Graph getDefaultGraph() {
        return new DeadlineGraph(super.getDefaultGraph(), deadline);
    }

    @Override
    public Graph getUnionGraph() {
        return new DeadlineGraph(super.getUnionGraph(), deadline);
    }

    @Override
    public Graph getGraph(Node name) {
        return new DeadlineGraph(super.getGraph(name), deadline);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        deadline.check();
        return super.find(graph, subject, predicate, object);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        deadline.check();
        return super.findNG(graph, subject, predicate, object);
    }

    private static final class DeadlineGraph extends GraphWrapper {

        private final Deadline deadline;

        DeadlineGraph(Graph graph, Deadline deadline) {
            super(graph);
            this.deadline = deadline;
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            deadline.check();
            return super.find(pattern);
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            deadline.check();
            return super.find(subject, predicate, object);
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            deadline.check();
            return super.contains(subject, predicate, object);
        }

        @Override
        public boolean contains(Triple triple) {
            deadline.check();
            return super.contains(triple);
        }
    }
}
