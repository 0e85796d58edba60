package eu.factgraph.page.description;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.store.ResourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What the editions outside of a selection state about a resource, newest first. */
record OtherEditions(SeriesIndex series, ResourceDescription description) {

    /**
     * Of a country's own resource what each of its editions states; of another one, such as an
     * earlier version, what the description has.
     */
    Map<Edition, ResourceDescription> stated() {
        return series.stores().all().isThing(description.about())
                ? ofScope(description.about())
                : ofDescription();
    }

    private Map<Edition, ResourceDescription> ofScope(Node about) {
        var stated = new LinkedHashMap<Edition, ResourceDescription>();
        if (series.isShared(about)) {
            return stated;
        }
        for (Edition edition : series.of(series.scope(about))) {
            if (!series.hasSelected(edition)) {
                var own =
                        ResourceDescription.of(
                                series.stores().of(edition),
                                about,
                                graph -> series.edition(graph).filter(edition::equals).isPresent());
                if (!own.isEmpty() || own.incomingCount() > 0) {
                    stated.put(edition, own);
                }
            }
        }
        return stated;
    }

    private Map<Edition, ResourceDescription> ofDescription() {
        SortedMap<Edition, List<Quad>> byEdition = new TreeMap<>(SeriesIndex.NEWEST_FIRST);
        for (Quad quad : description.statements()) {
            series.edition(quad.getGraph())
                    .filter(edition -> !series.hasSelected(edition))
                    .ifPresent(
                            edition ->
                                    byEdition
                                            .computeIfAbsent(edition, any -> new ArrayList<>())
                                            .add(quad));
        }
        var stated = new LinkedHashMap<Edition, ResourceDescription>();
        byEdition.forEach(
                (edition, quads) ->
                        stated.put(
                                edition,
                                new ResourceDescription(description.about(), quads, List.of(), 0)));
        return stated;
    }

    /** Whether an edition of the selection states or mentions something. */
    boolean isSelectionMentioning() {
        return isMentioning(description.statements()) || isMentioning(description.incoming());
    }

    private boolean isMentioning(List<Quad> quads) {
        return quads.stream()
                .flatMap(quad -> series.edition(quad.getGraph()).stream())
                .anyMatch(series::hasSelected);
    }

    /** Of resources that all countries may mention only where they do. */
    List<Edition> mentioning() {
        Node about = description.about();
        var all = series.stores().all();
        return all.isThing(about) && !all.isConcept(about) && series.isShared(about)
                ? series.mentioning(about)
                : List.of();
    }
}
