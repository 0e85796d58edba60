package eu.factgraph.query.limit;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The part of a {@link MemoryBudget} that one operator holds; closing it releases the bytes. */
public final class MemoryReservation implements AutoCloseable {

    /** Measured on a 64-bit JVM for rows of two computed values, in a list and in a hash set. */
    private static final long ROW = 64;

    private static final long VALUE = 48;
    private static final long ENTRY = 48;
    private static final int SHORT = 32;

    private final MemoryBudget budget;
    private long bytes;

    MemoryReservation(MemoryBudget budget) {
        this.budget = budget;
    }

    /** A new reservation from the same budget. */
    public MemoryReservation another() {
        return budget.open();
    }

    public void check() {
        budget.check();
    }

    /** Reserves memory for a row in a list. */
    public void row(Binding row) {
        long size = ROW;
        for (Iterator<Var> names = row.vars(); names.hasNext(); ) {
            size += size(row.get(names.next()));
        }
        take(size);
    }

    /** Reserves memory for a row in a hash table. */
    public void entry(Binding row) {
        row(row);
        take(ENTRY);
    }

    /** Reserves memory for a term in a list or a hash table. */
    public void term(Node term) {
        take(ENTRY + size(term));
    }

    /** Reserves memory for a triple in a graph and its indexes. */
    public void triple(Triple triple) {
        take(
                ROW
                        + 2 * ENTRY
                        + size(triple.getSubject())
                        + size(triple.getPredicate())
                        + size(triple.getObject()));
    }

    public void take(long more) {
        bytes += more;
        budget.take(more);
    }

    /** Terms of the dataset are shared, computed ones are not; both count the same. */
    private static long size(Node term) {
        String iri = term.isURI() ? term.getURI() : "";
        String text = term.isLiteral() ? term.getLiteralLexicalForm() : iri;
        return VALUE + Math.max(0, text.length() - SHORT);
    }

    @Override
    public void close() {
        budget.release(bytes);
        bytes = 0;
    }
}
