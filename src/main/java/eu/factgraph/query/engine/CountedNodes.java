package eu.factgraph.query.engine;

import eu.factgraph.query.limit.MemoryReservation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import org.apache.jena.graph.Node;

/** Nodes that a path reaches, with the memory that they take. */
record CountedNodes(Collection<Node> nodes, MemoryReservation memory) implements AutoCloseable {

    static CountedNodes list(MemoryReservation memory) {
        return new CountedNodes(new ArrayList<>(), memory);
    }

    /** Without duplicates, in the order in which they are found. */
    static CountedNodes set(MemoryReservation memory) {
        return new CountedNodes(new LinkedHashSet<>(), memory);
    }

    /** Returns whether the node was added. */
    boolean add(Node node) {
        memory.check();
        boolean isNew = nodes.add(node);
        if (isNew) {
            memory.term(node);
        }
        return isNew;
    }

    @Override
    public void close() {
        memory.close();
    }
}
