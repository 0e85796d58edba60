package eu.factgraph.query.engine;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What one operator holds of a {@link MemoryBudget}; closing it gives the bytes back. */
public final class MemoryReservation implements AutoCloseable {

    /** Measured on a 64-bit JVM: a row of two computed values in a list, and one in a hash set. */
    private static final long ROW = 64;

    private static final long VALUE = 48;
    private static final long ENTRY = 48;
    private static final int SHORT = 32;

    private final MemoryBudget budget;
    private long bytes;

    MemoryReservation(MemoryBudget budget) {
        this.budget = budget;
    }

    /** A new account of the same budget. */
    MemoryReservation another() {
        return budget.open();
    }

    void check() {
        budget.check();
    }

    /** A row in a list. */
    public void row(Binding row) {
        long size = ROW;
        for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
            size += size(row.get(names.next()));
        }
        take(size);
    }

    /** A row in a hash table. */
    void entry(Binding row) {
        row(row);
        take(ENTRY);
    }

    /** A term in a list or a hash table. */
    void term(Node term) {
        take(ENTRY + size(term));
    }

    /** A triple in a graph with its indexes. */
    public void triple(Triple triple) {
        take(
                ROW
                        + 2 * ENTRY
                        + size(triple.getSubject())
                        + size(triple.getPredicate())
                        + size(triple.getObject()));
    }

    void take(long more) {
        bytes += more;
        budget.take(more);
    }

    /** Terms of the dataset are shared, computed ones are not; both count alike. */
    private static long size(Node term) {
        if (term.isLiteral()) {
            return VALUE + beyond(term.getLiteralLexicalForm());
        }
        return VALUE + (term.isURI() ? beyond(term.getURI()) : 0);
    }

    private static long beyond(String text) {
        return Math.max(0, text.length() - SHORT);
    }

    @Override
    public void close() {
        budget.give(bytes);
        bytes = 0;
    }
}
