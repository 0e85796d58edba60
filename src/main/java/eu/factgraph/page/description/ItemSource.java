package eu.factgraph.page.description;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * Where a resource is from and where its page belongs.
 *
 * @param isAbsent whether no selected edition mentions it
 * @param others the editions outside of the selection that state something, newest first
 * @param kinds its classes
 */
record ItemSource(
        PageContext context,
        SiteIndex siteIndex,
        Node about,
        boolean isAbsent,
        List<Edition> others,
        List<Node> kinds) {

    /** {@code null} for what is no item, such as a concept or a term. */
    SourceStrip strip() {
        SeriesIndex series = siteIndex.series();
        if (!isItem()) {
            return null;
        }
        if (series.isShared(about)) {
            return SourceStrip.ofSelection(context, series);
        }
        return edition()
                .map(edition -> SourceStrip.of(context, series, edition, about, isDraft(edition)))
                .orElse(null);
    }

    /** The country and year after the name of an item, such as ", Belgium 2019"; else empty. */
    String place() {
        SeriesIndex series = siteIndex.series();
        if (!isItem() || series.isShared(about)) {
            return "";
        }
        return edition().map(edition -> ", " + place(edition)).orElse("");
    }

    /** A country is not named twice. */
    private String place(Edition edition) {
        String country = SourceStrip.country(context, siteIndex.series(), edition).text();
        return country.equals(context.label(about).text())
                ? String.valueOf(edition.year())
                : country + " " + edition.year();
    }

    private boolean isDraft(Edition edition) {
        return siteIndex.series().hasSelected(edition)
                ? siteIndex.editions().status(about, edition) == EditionStatus.DRAFTED
                : siteIndex.series().isDraft(edition);
    }

    /** That of the selection, else the newest that states something. */
    private Optional<Edition> edition() {
        SeriesIndex series = siteIndex.series();
        return Optional.ofNullable(series.selected().get(series.scope(about)))
                .filter(selected -> !isAbsent)
                .or(() -> others.stream().findFirst())
                .or(() -> series.of(series.scope(about)).stream().findFirst());
    }

    /** The pages above the page of the resource. */
    List<DisplayLabel> path() {
        if (isItem()) {
            return ofItem();
        }
        String path = path(about);
        if (path.startsWith("id/concept/")) {
            return List.of(data(), docs(), context.link("docs/concepts", "docs.concepts"));
        }
        if (path.startsWith("def/")) {
            return List.of(data(), docs(), context.link("docs/terms", "docs.terms"));
        }
        return List.of(data());
    }

    private List<DisplayLabel> ofItem() {
        var path = new ArrayList<DisplayLabel>();
        if (!siteIndex.series().isShared(about)) {
            edition()
                    .map(one -> SourceStrip.country(context, siteIndex.series(), one))
                    .ifPresent(path::add);
        }
        kinds.stream()
                .filter(siteIndex.classes().members()::containsKey)
                .findFirst()
                .map(kind -> siteIndex.classes().plural(context, kind).inSentenceCase())
                .ifPresent(path::add);
        return path;
    }

    private boolean isItem() {
        return path(about).startsWith("id/") && !path(about).startsWith("id/concept/");
    }

    private String path(Node resource) {
        String base = context.store().base();
        return resource.getURI().startsWith(base) ? resource.getURI().substring(base.length()) : "";
    }

    private DisplayLabel data() {
        return context.link("data-access", "nav.data");
    }

    private DisplayLabel docs() {
        return context.link("docs", "nav.docs");
    }
}
