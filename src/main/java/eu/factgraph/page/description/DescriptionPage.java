package eu.factgraph.page.description;

import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.KindLabel;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.index.SpecificKinds;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PartFormatter;
import eu.factgraph.page.question.AnswerTable;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.store.ResourceDescription;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of a resource: its statements with the graphs that state them, the panels of its
 * classes, and the resources that refer to it; the edition of the selection first.
 *
 * @param place the country and year after the name of an item; empty for others
 * @param parts the only one, or one for each edition after what holds in all of them
 * @param isAbsent whether no selected edition mentions it
 * @param path the pages above this one
 * @param strip where it is from; {@code null} for what is no item
 * @param around address of its neighbourhood in an edition that mentions it, or {@code null}
 * @param elsewhere other editions that mention it
 * @param drafts the newer draft of its country
 * @param sections that the page cites
 * @param others other graphs that the page cites
 * @param json schema.org metadata, or {@code null}
 */
public record DescriptionPage(
        DisplayLabel title,
        String place,
        String iri,
        List<KindLabel> kinds,
        List<EditionPart> parts,
        boolean isAbsent,
        List<DisplayLabel> path,
        SourceStrip strip,
        String around,
        List<EditionLink> elsewhere,
        List<DisplayLabel> drafts,
        List<Citations.Citation> sections,
        List<Citations.Citation> others,
        PageCitation cited,
        String document,
        String json) {

    public record DescribedNode(DisplayLabel name, List<PropertyValues> facts) {}

    /** Its name with country and year, such as "BOSA, Belgium 2019". */
    public String heading() {
        return title.text() + place;
    }

    /** The description of the page for search engines, or {@code null}. */
    public String summary() {
        return parts.stream()
                .flatMap(part -> part.texts().stream())
                .findFirst()
                .map(text -> text.label().text())
                .orElse(null);
    }

    /** The tables of panels, with their queries. */
    public List<AnswerTable> tables() {
        return parts.stream()
                .flatMap(part -> part.panels().stream())
                .map(PanelTable::answer)
                .filter(answer -> answer.total() > 0)
                .toList();
    }

    public List<PropertyValues> technical() {
        return parts.stream().flatMap(part -> part.technical().stream()).toList();
    }

    /**
     * @param tables that run panels on the selection, with the citations of the page
     */
    public static DescriptionPage of(
            SiteIndex siteIndex,
            ResourceDescription description,
            QuestionTables tables,
            List<Panel> panels) {
        PageContext context = tables.context();
        String base = context.store().base();
        Node about = description.about();
        var own = about(description);
        var parts = new DescriptionParts(siteIndex, description, tables, panels);
        List<EditionPart> shown = parts.parts();
        Citations citations = tables.citations();
        SeriesIndex series = siteIndex.series();
        var source =
                new ItemSource(
                        context,
                        siteIndex,
                        about,
                        parts.isAbsent(),
                        parts.others(),
                        types(siteIndex, about, own));
        return new DescriptionPage(
                context.label(about),
                source.place(),
                about.getURI(),
                kinds(context, siteIndex, about, own),
                shown,
                parts.isAbsent(),
                source.path(),
                source.strip(),
                parts.mentioning().neighbourhoodHref(about.getURI()),
                parts.elsewhere(),
                EditionLink.drafts(context, series, series.scope(about)),
                anchored(context, citations.sections(), about, parts.stating()),
                citations.others(),
                PageCitation.of(context, siteIndex, documents(series, shown, citations), about),
                context.path(DocumentUrls.document(base, about.getURI()).substring(base.length())),
                new SchemaOrgMetadata(description, context.store()).json().orElse(null));
    }

    /** Whether its page has parts of editions that are not selected. */
    public static boolean hasOtherEditions(SiteIndex siteIndex, ResourceDescription description) {
        return !new OtherEditions(siteIndex.series(), description).stated().isEmpty();
    }

    /** The document of the first edition that has a heading, else those of the citations. */
    private static List<Node> documents(
            SeriesIndex series, List<EditionPart> parts, Citations citations) {
        List<Node> documents = citations.editions();
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(part.edition()).stream())
                .findFirst()
                .map(first -> documents.stream().filter(one -> isOf(series, first, one)).toList())
                .orElse(documents);
    }

    private static boolean isOf(SeriesIndex series, EditionLink edition, Node document) {
        return series.edition(document)
                .filter(one -> edition.id().equals(one.scope() + "-" + one.year()))
                .isPresent();
    }

    /** Sections that describe the resource are linked at its heading in them. */
    private static List<Citations.Citation> anchored(
            PageContext context, List<Citations.Citation> sections, Node about, Set<Node> stating) {
        if (new PartFormatter(context).isPart(about)) {
            return sections;
        }
        Set<String> describing =
                stating.stream()
                        .map(graph -> context.label(graph).href())
                        .collect(Collectors.toSet());
        String anchor = "#" + SectionPage.place(context, about);
        return sections.stream()
                .map(one -> describing.contains(one.label().href()) ? one.at(anchor) : one)
                .toList();
    }

    private static List<KindLabel> kinds(
            PageContext context, SiteIndex siteIndex, Node about, List<Quad> own) {
        return SpecificKinds.of(types(siteIndex, about, own)).stream()
                .map(type -> KindLabel.of(context, siteIndex.classes(), type))
                .toList();
    }

    private static List<Node> types(SiteIndex siteIndex, Node about, List<Quad> own) {
        List<Node> kinds = siteIndex.classes().of(about);
        return kinds.isEmpty() ? types(own) : kinds;
    }

    static List<Node> types(List<Quad> own) {
        return own.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.Nodes.type))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    static List<Quad> about(ResourceDescription description) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .toList();
    }
}
