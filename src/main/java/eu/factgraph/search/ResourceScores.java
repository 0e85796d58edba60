package eu.factgraph.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the best score of each resource, by its IRI. */
final class ResourceScores extends SimpleCollector {

    private final List<IndexedDocument> documents;
    private final Map<String, Float> best = new HashMap<>();
    private int base;
    private Scorable scorer;

    private ResourceScores(List<IndexedDocument> documents) {
        this.documents = documents;
    }

    /**
     * @param documents by document number
     */
    static CollectorManager<ResourceScores, Map<String, Float>> of(
            List<IndexedDocument> documents) {
        return new CollectorManager<>() {
            @Override
            public ResourceScores newCollector() {
                return new ResourceScores(documents);
            }

            @Override
            public Map<String, Float> reduce(Collection<ResourceScores> parts) {
                var best = new HashMap<String, Float>();
                parts.forEach(
                        part ->
                                part.best.forEach(
                                        (iri, score) -> best.merge(iri, score, Math::max)));
                return best;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) {
        base = segment.docBase;
    }

    @Override
    public void setScorer(Scorable of) {
        scorer = of;
    }

    @Override
    public void collect(int document) throws IOException {
        String iri = documents.get(base + document).resource().iri();
        best.merge(iri, scorer.score(), Math::max);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
