package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Where the content of a page is from, for a line below its heading: one edition of a country, or
 * the editions of a selection.
 *
 * @param country with a link to its page; {@code null} for several editions
 * @param edition with a link to the factsheet; of several their number, with a link to the list
 * @param reported when, in words; {@code null} for several editions
 * @param status in words
 * @param changed when, in words; {@code null} if it has not been released
 * @param original address of the published document; {@code null} if unknown
 */
public record SourceStrip(
        DisplayLabel country,
        DisplayLabel edition,
        String reported,
        boolean isDraft,
        String status,
        String changed,
        String original) {

    /** Of a whole edition. */
    public static SourceStrip of(PageContext context, SeriesIndex series, Edition edition) {
        return of(context, series, edition, series.document(edition));
    }

    /**
     * Of an item or a section, with its own date of change.
     *
     * @param about a section has its own status, an item that of the edition
     */
    public static SourceStrip of(
            PageContext context, SeriesIndex series, Edition edition, Node about) {
        boolean isSection = series.edition(about).filter(edition::equals).isPresent();
        return of(
                context,
                series,
                edition,
                about,
                isSection ? series.isDraft(about) : series.isDraft(edition));
    }

    /** With a status that the caller knows. */
    public static SourceStrip of(
            PageContext context, SeriesIndex series, Edition edition, Node about, boolean isDraft) {
        String year = String.valueOf(edition.year());
        return new SourceStrip(
                country(context, series, edition),
                new DisplayLabel(
                        context.message("strip.edition", year),
                        context.label(series.document(edition)).href(),
                        null),
                context.message("strip.reported", year),
                isDraft,
                context.message(isDraft ? "strip.drafted" : "strip.reviewed"),
                changed(context, series, List.of(about)),
                OriginalDocuments.address(edition).orElse(null));
    }

    /** Of what is from all selected editions: of that of its only country if there is one. */
    public static SourceStrip ofSelection(PageContext context, SeriesIndex series) {
        Collection<Edition> editions = series.selected().values();
        List<Edition> countries =
                editions.stream().filter(one -> !one.country().isShared()).toList();
        List<Edition> shown = countries.isEmpty() ? List.copyOf(editions) : countries;
        if (shown.size() == 1) {
            return of(context, series, shown.get(0));
        }
        long drafts = editions.stream().filter(series::isDraft).count();
        long reviewed = editions.size() - drafts;
        return new SourceStrip(
                null,
                new DisplayLabel(
                        context.message("strip.editions", editions.size()),
                        context.href("countries"),
                        null),
                null,
                drafts > 0,
                context.message("strip.statuses", reviewed, drafts),
                changed(context, series, editions.stream().map(series::document).toList()),
                null);
    }

    /** The name of a country in the language of the page, with a link to its page. */
    public static DisplayLabel country(PageContext context, SeriesIndex series, Edition edition) {
        boolean isDefault = series.hasSelected(edition) && !context.visitor().hasSelected();
        String path = "country/" + edition.scope() + (isDefault ? "" : "/" + edition.year());
        if (edition.country().equals(Scope.UNION)) {
            return context.link(path, "strip.union");
        }
        DisplayLabel name = EuropeanCountries.name(context, series, edition.scope());
        return new DisplayLabel(name.text(), context.href(path), name.lang());
    }

    /** The latest date of change. */
    private static String changed(PageContext context, SeriesIndex series, List<Node> resources) {
        var all = series.stores().all();
        Node dates = NodeFactory.createURI(all.rebasing().iri(DatesGraph.IRI));
        return resources.stream()
                .flatMap(
                        one ->
                                Iter.asStream(
                                        all.dataset()
                                                .find(
                                                        dates,
                                                        one,
                                                        DCTerms.modified.asNode(),
                                                        Node.ANY)))
                .map(Quad::getObject)
                .max(Comparator.comparing(Node::getLiteralLexicalForm))
                .map(date -> context.message("strip.changed", context.label(date).text()))
                .orElse(null);
    }
}
