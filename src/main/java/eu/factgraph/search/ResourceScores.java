package eu.factgraph.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Collects the best score of each resource in some units. */
final class ResourceScores extends DocumentHits {

    private static final float NONE = -1;

    private final ResourceNumbers resources;
    private final BitSet units;
    private final float[] best;

    /**
     * @param units numbers of those that are searched
     */
    ResourceScores(CombinedIndex index, BitSet units, IndexedPart part) {
        super(index, part);
        this.resources = index.resources();
        this.units = units;
        this.best = new float[resources.size()];
        Arrays.fill(best, NONE);
    }

    @Override
    boolean wants(int unit) {
        return units.get(unit);
    }

    @Override
    void hit(int unit, int document, Scorable scorer) throws IOException {
        int resource = resources.resources()[document];
        best[resource] = Math.max(best[resource], scorer.score());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** By the IRIs of the resources. */
    List<ResourceHit> hits() {
        return IntStream.range(0, best.length)
                .filter(resource -> best[resource] != NONE)
                .mapToObj(resource -> ResourceHit.rounded(resource, best[resource]))
                .toList();
    }
}
