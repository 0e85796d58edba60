package eu.factgraph.page.description;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.KindLabel;
import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.PropertyValues;
import eu.factgraph.page.statement.StatementFormatter;
import eu.factgraph.page.statement.TermLinks;
import eu.factgraph.store.ResourceDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The page of a factsheet or section, read like a chapter.
 *
 * @param name with that of the section it is a part of, where that tells it from others
 * @param place the country and year after the name; empty if the name has them
 * @param path from the country down to the whole of the section
 * @param previous the section before it, or {@code null}
 * @param next the section after it, or {@code null}
 * @param facts of the section itself
 * @param items the resources that it describes
 * @param drafts the newer draft of its country
 */
public record SectionPage(
        DisplayLabel title,
        String name,
        String place,
        SourceStrip strip,
        String iri,
        PageCitation cited,
        List<DisplayLabel> path,
        DisplayLabel previous,
        DisplayLabel next,
        List<PropertyValues> facts,
        List<OutlineSection> parts,
        List<SectionItem> items,
        String document,
        List<DisplayLabel> drafts) {

    /** Its name with country and year, such as "Coordination (national), Belgium 2019". */
    public String heading() {
        return name + place;
    }

    /**
     * A resource, with what the section states about it.
     *
     * @param id of its heading
     * @param parts shown below it
     */
    public record SectionItem(
            String id,
            DisplayLabel name,
            List<KindLabel> kinds,
            List<PropertyValues.SourcedValue> texts,
            List<PropertyValues.SourcedValue> notes,
            List<PropertyValues.SourcedValue> quotations,
            List<PropertyValues> facts,
            List<SectionItem> parts) {

        private SectionItem linking(TermLinks links) {
            List<KindLabel> ownKinds =
                    kinds.stream()
                            .map(one -> new KindLabel(links.once(one.name()), one.category()))
                            .toList();
            List<PropertyValues> own = links.once(facts);
            return new SectionItem(
                    id, name, ownKinds, texts, notes, quotations, own, linked(parts, links));
        }

        private static List<SectionItem> linked(List<SectionItem> items, TermLinks links) {
            return items.stream().map(item -> item.linking(links)).toList();
        }
    }

    public static SectionPage of(
            PageContext context, SiteIndex siteIndex, ResourceDescription description) {
        Node about = description.about();
        SectionOutline outline = siteIndex.outline();
        Map<Node, List<Quad>> statements =
                StatementFormatter.grouped(
                        description.statements().stream()
                                .filter(quad -> quad.getGraph().equals(about))
                                .toList(),
                        Quad::getSubject);
        List<Quad> own = statements.getOrDefault(about, List.of());
        var wholes = ChapterContent.wholes(context, statements, about);
        SeriesIndex series = siteIndex.series();
        Edition edition = series.edition(about).orElseThrow();
        var heading = new SectionHeading(context, outline, about);
        DisplayLabel country = SourceStrip.country(context, series, edition);
        return new SectionPage(
                context.label(about),
                heading.name(),
                heading.isSection() ? ", " + country.text() + " " + edition.year() : "",
                SourceStrip.of(context, series, edition, about),
                about.getURI(),
                PageCitation.of(
                        context, siteIndex, outline.edition(about).stream().toList(), about),
                heading.path(country),
                outline.next(about, -1).map(context::label).orElse(null),
                outline.next(about, 1).map(context::label).orElse(null),
                StatementFormatter.plain(context).facts(own, Set.of(DCTerms.isPartOf.asNode())),
                OutlineSection.below(context, outline, about),
                SectionItem.linked(
                        new ChapterContent(context, siteIndex, statements, wholes).items(about),
                        new TermLinks()),
                context.path(about.getURI().substring(context.store().base().length())),
                drafts(context, series, edition));
    }

    /** A draft is named on the pages of the selected edition, not on its own. */
    private static List<DisplayLabel> drafts(
            PageContext context, SeriesIndex series, Edition edition) {
        return series.hasSelected(edition)
                ? EditionLink.drafts(context, series, edition.scope())
                : List.of();
    }

    /** The fragment of a resource in the page of a section. */
    static String place(PageContext context, Node resource) {
        String things = context.store().base() + "id/";
        String iri = resource.toString();
        return (iri.startsWith(things) ? iri.substring(things.length()) : iri)
                .replaceAll("[^A-Za-z0-9-]+", ".");
    }
}
