package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;

/**
 * An edition on a page.
 *
 * @param id unique on a page
 * @param document its title, with a link to the document
 * @param status in words
 * @param drafts newer than this edition, if it is selected
 * @param href the same page, or the home page, with this edition selected
 */
public record EditionLink(
        String id,
        DisplayLabel country,
        DisplayLabel document,
        String year,
        boolean isDraft,
        String status,
        List<DisplayLabel> drafts,
        String href) {

    /** The path of the list of its files. */
    public String files() {
        return "export/" + id.replace('-', '/');
    }

    /** With a link to the home page of the edition. */
    public static EditionLink of(PageContext context, SeriesIndex series, Edition edition) {
        return at(context, series, edition, "");
    }

    /** The newer draft of a scope, read with its own selection. */
    public static List<DisplayLabel> drafts(PageContext context, SeriesIndex series, String scope) {
        return series.drafts(scope).stream()
                .map(
                        one ->
                                context.selecting(SelectionCriteria.of(one))
                                        .label(series.document(one)))
                .toList();
    }

    /**
     * @param path of the page that the link leads to
     */
    public static EditionLink at(
            PageContext context, SeriesIndex series, Edition edition, String path) {
        boolean isDraft = series.isDraft(edition);
        PageContext only = context.selecting(SelectionCriteria.of(edition));
        return new EditionLink(
                edition.scope() + "-" + edition.year(),
                context.over(series.stores().of(edition)).country(edition.scope()),
                only.label(series.document(edition)),
                String.valueOf(edition.year()),
                isDraft,
                context.message(isDraft ? "status.drafted" : "status.reviewed"),
                series.hasSelected(edition) ? drafts(context, series, edition.scope()) : List.of(),
                only.href(path));
    }
}
