package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.ReviewItem;
import java.util.List;
import java.util.Map;

/**
 * What an import has made of a sheet.
 *
 * @param found number of resources by class, as prefixed names
 * @param kept files that are reviewed or were changed by hand, and stay as they are
 */
public record ImportedEdition(
        SheetFile sheet, Map<String, Integer> found, List<ReviewItem> review, List<String> kept) {

    public Edition edition() {
        return sheet.edition();
    }

    /** The review list as a table of tab-separated columns. */
    public String reviewText() {
        return new ReviewFile(review).text();
    }
}
