package eu.factgraph.search;

import eu.factgraph.dataset.SelectionCriteria;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * How many results a search has with another country, year or status.
 *
 * @param criteria of the search
 * @param countries those of the selection without its country, by code; empty if there is one only
 * @param years those of the series, newest first; empty if there is one only
 * @param statuses of what is reviewed; empty if that is all or nothing
 */
public record EditionCounts(
        SelectionCriteria criteria,
        List<CriteriaCount> countries,
        List<CriteriaCount> years,
        List<CriteriaCount> statuses) {

    static final EditionCounts NONE =
            new EditionCounts(SelectionCriteria.DEFAULT, List.of(), List.of(), List.of());

    /**
     * @param criteria the same but for the country, the year or the status
     * @param value the country, the merge of the editions up to the year, or the status
     * @param count number of results with these criteria
     */
    public record CriteriaCount(SelectionCriteria criteria, Node value, int count) {}
}
