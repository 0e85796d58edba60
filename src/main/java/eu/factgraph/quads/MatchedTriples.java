package eu.factgraph.quads;

import java.util.NoSuchElementException;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.NiceIterator;

/** The visible triples of a scan, each once: equal ones of several graphs are neighbours. */
final class MatchedTriples extends NiceIterator<Triple> {

    private final Scan scan;
    private final Visibility visible;
    private final Terms terms;
    private int subject = -1;
    private int predicate;
    private int object;
    private boolean isAtNext;

    MatchedTriples(Scan scan, Visibility visible, Terms terms) {
        this.scan = scan;
        this.visible = visible;
        this.terms = terms;
    }

    @Override
    public boolean hasNext() {
        while (!isAtNext && scan.next()) {
            isAtNext = !isSame() && visible.has(scan.graph(), scan.subject());
        }
        return isAtNext;
    }

    private boolean isSame() {
        return scan.subject() == subject
                && scan.predicate() == predicate
                && scan.object() == object;
    }

    @Override
    public Triple next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        take();
        return Triple.create(terms.node(subject), terms.node(predicate), terms.node(object));
    }

    /** Counts what is left, without making nodes. */
    int count() {
        int count = 0;
        while (hasNext()) {
            take();
            count++;
        }
        return count;
    }

    private void take() {
        isAtNext = false;
        subject = scan.subject();
        predicate = scan.predicate();
        object = scan.object();
    }
}
