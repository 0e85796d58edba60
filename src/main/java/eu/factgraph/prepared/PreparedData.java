package eu.factgraph.prepared;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadImageWriter;
import eu.factgraph.search.UnitIndex;
import eu.factgraph.search.UnitIndexer;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.util.function.Function;

/**
 * All that a server needs of the data.
 *
 * @param version of the data: other content has another one
 * @param statements without the dates of changes
 * @param graphs without that of the dates of changes
 * @param image all statements
 * @param shapes the graph of our shapes
 * @param indexes makes or reads the search index of each unit of a store of the image
 */
public record PreparedData(
        String version,
        long statements,
        int graphs,
        QuadImage image,
        QuadImage shapes,
        ChangeDates dates,
        Function<Store, Function<Unit, UnitIndex>> indexes) {

    /**
     * Of valid data, with nothing kept.
     *
     * @param data what is stated and derived
     */
    public static PreparedData of(
            String version, NamedGraphs data, ReleaseHistory history, ShapesGraph shapes) {
        var dates = ChangeDates.of(history, data);
        return new PreparedData(
                version,
                data.size(),
                data.graphs().size(),
                QuadImageWriter.of(dates.addTo(data)).image(),
                QuadImageWriter.of(shapes.named()).image(),
                dates,
                store -> new UnitIndexer(store)::index);
    }
}
