package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.apache.jena.graph.Node;

/** Nodes that a path leads to, counted for as long as they are held. */
record CountedNodes(Collection<Node> all, MemoryReservation held) implements AutoCloseable {

    static CountedNodes list(MemoryReservation held) {
        return new CountedNodes(new ArrayList<>(), held);
    }

    /** Each once, in the order in which they are found. */
    static CountedNodes set(MemoryReservation held) {
        return new CountedNodes(new LinkedHashSet<>(), held);
    }

    /** Whether it was not there. */
    boolean add(Node node) {
        held.check();
        boolean isNew = all.add(node);
        if (isNew) {
            held.term(node);
        }
        return isNew;
    }

    @Override
    public void close() {
        held.close();
    }
}
