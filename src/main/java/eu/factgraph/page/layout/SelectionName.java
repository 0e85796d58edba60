package eu.factgraph.page.layout;

import eu.factgraph.dataset.SelectionCriteria;
import java.util.ArrayList;

/** The country and year that are selected, such as "Belgium, 2019". */
public record SelectionName(PageContext context) {

    public String text() {
        SelectionCriteria selection = context.visitor().selection();
        var parts = new ArrayList<String>();
        selection.country().ifPresent(code -> parts.add(context.country(code).text()));
        selection.edition().ifPresent(year -> parts.add(year(selection, year)));
        if (selection.reviewedOnly()) {
            parts.add(context.message("selection.reviewed"));
        }
        return String.join(", ", parts);
    }

    private String year(SelectionCriteria selection, int year) {
        return selection.country().isPresent()
                ? String.valueOf(year)
                : context.message("selection.until", "" + year);
    }
}
