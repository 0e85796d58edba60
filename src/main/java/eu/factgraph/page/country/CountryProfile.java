package eu.factgraph.page.country;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.CountryBlock;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What one edition says about its country. Its queries see that edition, its country and what all
 * countries share, so that their cost does not depend on the number of factsheets.
 *
 * @param context of the edition: its statements, and links that keep it selected
 */
public record CountryProfile(
        PageContext context,
        SiteIndex siteIndex,
        Edition edition,
        Citations citations,
        QuestionTables tables) {

    /**
     * @param context of the page
     * @param queries with the limits and functions of the page's own queries
     */
    public static CountryProfile of(
            PageContext context, SiteIndex siteIndex, QueryService queries, Edition edition) {
        SeriesIndex series = siteIndex.series();
        Store store = series.stores().of(edition);
        SelectionCriteria selected =
                series.hasSelected(edition)
                        ? SelectionCriteria.DEFAULT
                        : SelectionCriteria.of(edition);
        PageContext own = context.over(store).selecting(selected);
        var service =
                new QueryService(
                        store.dataset(),
                        queries.rewriter(),
                        queries.limits(),
                        queries.documents(),
                        queries.endpoints(),
                        queries.properties());
        var citations = new Citations(own, siteIndex, false);
        var tables = QuestionTables.of(own, siteIndex, service).citing(citations);
        return new CountryProfile(own, siteIndex, edition, citations, tables);
    }

    Node document() {
        return siteIndex.series().document(edition);
    }

    DisplayLabel country() {
        return country(context, edition);
    }

    /** The name of the country of an edition, or of the Union. */
    static DisplayLabel country(PageContext context, Edition edition) {
        DisplayLabel place = context.country(edition.scope());
        return edition.country().equals(Scope.UNION)
                ? new DisplayLabel(context.message("country.lane.union"), place.href(), null)
                : place;
    }

    boolean isDraft() {
        return siteIndex.series().isDraft(edition);
    }

    FactLabels labels() {
        return new FactLabels(context, citations);
    }

    BlockFacts facts(CountryBlock block) {
        SectionOutline outline = siteIndex.outline();
        return BlockFacts.of(
                block,
                document().getURI(),
                tables.rows(block.question(), given()),
                section -> outline.reading().getOrDefault(section, Integer.MAX_VALUE));
    }

    /** The query of a block about this edition. */
    public String query(CountryBlock block) {
        return block.question().with(given());
    }

    private Map<String, String> given() {
        return Map.of(CountryBlock.SHEET, document().getURI());
    }

    /** Links to pages that show one country: this one, in this edition. */
    PageContext selecting() {
        return context.selecting(
                siteIndex.series().hasSelected(edition)
                        ? SelectionCriteria.DEFAULT.withCountry(Optional.of(edition.scope()))
                        : SelectionCriteria.of(edition));
    }

    /** The chapters of the factsheet, in its order. */
    List<Node> chapters() {
        return siteIndex.outline().parts().getOrDefault(document(), List.of());
    }

    String path() {
        return path(edition);
    }

    static String path(Edition edition) {
        return "country/" + edition.scope() + "/" + edition.year();
    }
}
