package eu.factgraph.page;

import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import java.util.List;

/**
 * The newest edition of each country up to a year.
 *
 * @param iri that queries name in FROM
 * @param home the home page of the selection
 */
record EditionPage(String year, String iri, String home, List<EditionLink> editions) {

    static EditionPage of(PageContext context, SeriesIndex series, int year, Selection selection) {
        var criteria = SelectionCriteria.upTo(year);
        return new EditionPage(
                String.valueOf(year),
                context.store().base() + "edition/" + year,
                context.selecting(criteria).href(""),
                HomePage.sorted(context, series, selection.editions().values()));
    }
}
