package eu.factgraph.page.description;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.PropertyOrder;
import eu.factgraph.page.statement.StatementFormatter;
import eu.factgraph.page.statement.TermLinks;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.store.ResourceDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Divides what is stated about a resource into the parts of its page. */
final class DescriptionParts {

    /** So many other subjects of a named graph are shown; a query has all. */
    private static final int INNER = 60;

    private final PageContext context;
    private final SeriesIndex series;
    private final ResourceDescription description;
    private final QuestionTables tables;
    private final List<Panel> panels;
    private final Map<Edition, ResourceDescription> others;
    private final boolean isSelected;
    private final List<Edition> mentioning;

    DescriptionParts(
            SiteIndex siteIndex,
            ResourceDescription description,
            QuestionTables tables,
            List<Panel> panels) {
        var editions = new OtherEditions(siteIndex.series(), description);
        this.context = tables.context();
        this.series = siteIndex.series();
        this.description = description;
        this.tables = tables;
        this.panels = panels;
        this.others = editions.stated();
        this.isSelected = editions.isSelectionMentioning();
        this.mentioning = editions.mentioning();
    }

    /** Whether no selected edition mentions the resource, but another one does. */
    boolean isAbsent() {
        return !isSelected && !others.isEmpty();
    }

    /** The editions outside of the selection that state something, newest first. */
    List<Edition> others() {
        return List.copyOf(others.keySet());
    }

    /** With links to an edition that mentions the resource. */
    PageContext mentioning() {
        return isAbsent()
                ? context.selecting(SelectionCriteria.of(others.keySet().iterator().next()))
                : context;
    }

    /** The other editions that mention a resource which is shared by all countries. */
    List<EditionLink> elsewhere() {
        return mentioning.stream().map(this::link).toList();
    }

    /** The graphs that state something about the resource. */
    Set<Node> stating() {
        var graphs = new HashSet<Node>();
        DescriptionPage.about(description).forEach(quad -> graphs.add(quad.getGraph()));
        others.values()
                .forEach(one -> one.statements().forEach(quad -> graphs.add(quad.getGraph())));
        return graphs;
    }

    List<EditionPart> parts() {
        List<Quad> own = DescriptionPage.about(description);
        if (others.isEmpty()) {
            return List.of(selected(own, own, panels(own), null));
        }
        Panels shown = isSelected ? panels(own) : Panels.none(tables);
        var parts = new ArrayList<EditionPart>();
        EditionPart common = common(own, shown.facts());
        if (isSelected) {
            parts.add(selected(ofSelection(own), own, shown, heading()));
        }
        others.forEach((edition, stated) -> parts.add(other(edition, stated)));
        parts.add(common);
        return parts;
    }

    private Panels panels(List<Quad> own) {
        return Panels.of(tables, panels, description.about(), own);
    }

    private List<Quad> ofSelection(List<Quad> own) {
        return own.stream()
                .filter(
                        quad ->
                                series.edition(quad.getGraph())
                                        .filter(series::hasSelected)
                                        .isPresent())
                .toList();
    }

    /** What is stated of no edition: names, and what editors add. */
    private EditionPart common(List<Quad> own, Set<Node> omitted) {
        List<Quad> common =
                own.stream().filter(quad -> series.edition(quad.getGraph()).isEmpty()).toList();
        var formatter = formatter(context);
        return new EditionPart(
                        null,
                        formatter.texts(common, PropertyOrder::isText),
                        formatter.texts(common, PropertyOrder::isNote),
                        formatter.texts(common, PropertyOrder::isQuotation),
                        List.of(),
                        formatter.facts(common, own, omitted),
                        List.of(),
                        List.of(),
                        0,
                        formatter.technical(common),
                        List.of(),
                        0)
                .withPlacedNotes(context, common);
    }

    private EditionPart selected(
            List<Quad> some, List<Quad> own, Panels shown, EditionLink heading) {
        var formatter = formatter(context);
        List<Quad> incoming = description.incoming();
        List<Quad> others = shown.others(incoming);
        var versions = incoming.stream().filter(Panels::isVersion).toList();
        var inner = inner(StatementFormatter.plain(context));
        return new EditionPart(
                        heading,
                        formatter.texts(some, PropertyOrder::isText),
                        formatter.texts(some, PropertyOrder::isNote),
                        formatter.texts(some, PropertyOrder::isQuotation),
                        shown.nothing(formatter, incoming),
                        formatter.facts(
                                some.stream().filter(quad -> !shown.isState(quad)).toList(),
                                own,
                                shown.facts()),
                        shown.shown(incoming),
                        inner.stream().limit(INNER).toList(),
                        inner.size(),
                        joined(formatter.technical(some), formatter.incoming(versions)),
                        formatter.incoming(others),
                        description.incomingCount() - incoming.size() + others.size())
                .withPlacedNotes(context, some);
    }

    private EditionPart other(Edition edition, ResourceDescription stated) {
        PageContext there = context.over(series.stores().of(edition));
        var formatter = formatter(there);
        List<Quad> own = DescriptionPage.about(stated);
        return new EditionPart(
                        link(edition),
                        formatter.texts(own, PropertyOrder::isText),
                        formatter.texts(own, PropertyOrder::isNote),
                        formatter.texts(own, PropertyOrder::isQuotation),
                        List.of(),
                        formatter.facts(own, Set.of()),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        formatter.incoming(stated.incoming()),
                        stated.incomingCount())
                .withPlacedNotes(there, own);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private StatementFormatter formatter(PageContext own) {
        return StatementFormatter.cited(own, tables.citations());
    }

    private EditionLink heading() {
        return Optional.ofNullable(series.selected().get(series.scope(description.about())))
                .or(
                        () ->
                                DescriptionPage.about(description).stream()
                                        .flatMap(quad -> series.edition(quad.getGraph()).stream())
                                        .filter(series::hasSelected)
                                        .findFirst())
                .map(this::link)
                .orElse(null);
    }

    private EditionLink link(Edition edition) {
        String base = context.store().base();
        String document = DocumentUrls.document(base, description.about().getURI());
        return EditionLink.at(context, series, edition, document.substring(base.length()));
    }

    /** The other subjects of a named graph. */
    private List<DescriptionPage.DescribedNode> inner(StatementFormatter formatter) {
        var subjects = StatementFormatter.grouped(description.statements(), Quad::getSubject);
        subjects.remove(description.about());
        var terms = new TermLinks();
        return subjects.entrySet().stream()
                .map(
                        one ->
                                new DescriptionPage.DescribedNode(
                                        context.label(one.getKey()),
                                        terms.once(
                                                formatter.facts(
                                                        elsewhere(one.getValue()), Set.of()))))
                .filter(node -> !node.facts().isEmpty())
                .toList();
    }

    /** Without links back to the resource of the page: each term of an ontology has one. */
    private List<Quad> elsewhere(List<Quad> quads) {
        return quads.stream()
                .filter(quad -> !quad.getObject().equals(description.about()))
                .toList();
    }
}
