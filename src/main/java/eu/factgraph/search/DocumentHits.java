package eu.factgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Visits the documents that match a query, in the order of their units; unwanted units cost
 * nothing.
 */
abstract class DocumentHits extends SimpleCollector {

    private final CombinedIndex index;
    private final IndexedPart part;
    private int base;
    private int unit;
    private Scorable scorer;

    DocumentHits(CombinedIndex index, IndexedPart part) {
        this.index = index;
        this.part = part;
    }

    /** Whether the hits of a unit matter. */
    abstract boolean wants(int unit);

    /**
     * @param score only if {@link #scoreMode} asks for it
     * @throws CollectionTerminatedException if no other hit of the unit matters
     */
    abstract void hit(int unit, int document, Scorable score) throws IOException;

    final void search(Query query) {
        try {
            index.searcher().search(query, new OneThread(this));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    protected final void doSetNextReader(LeafReaderContext segment) {
        base = segment.docBase;
        unit = index.unit(base);
        if (!wants(unit)) {
            throw new CollectionTerminatedException();
        }
    }

    @Override
    public final void setScorer(Scorable of) {
        scorer = of;
    }

    @Override
    public final void collect(int document) throws IOException {
        if (index.has(base + document, unit, part)) {
            hit(unit, base + document, scorer);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The searcher has no threads of its own, so it makes one collector. */
    private record OneThread(DocumentHits hits) implements CollectorManager<DocumentHits, Void> {
        @Override
        public DocumentHits newCollector() {
            return hits;
        }

        @Override
        public Void reduce(Collection<DocumentHits> same) {
            return null;
        }
    }
}
