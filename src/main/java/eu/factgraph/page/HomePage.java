package eu.factgraph.page;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.query.definition.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The home page: of one country, or the list of countries.
 *
 * @param outlines the factsheets with their chapters, if there is one country
 * @param editions the selected edition of each country, if there are several
 * @param otherEditions of the only country
 * @param drafts newer than the edition of the only country
 * @param questions a selection
 * @param highlights of the newest factsheets
 * @param released the date of the last release, or {@code null}
 * @param kinds classes with the number of their members
 */
record HomePage(
        List<CountryFigures.CountrySummary> countries,
        List<OutlineSection> outlines,
        List<EditionLink> editions,
        List<EditionLink> otherEditions,
        List<DisplayLabel> drafts,
        List<QuestionLink> questions,
        List<DisplayLabel> highlights,
        String released,
        List<ClassCount> kinds) {

    private static final List<String> FEATURED =
            List.of(
                    "governance-by-field",
                    "base-registers",
                    "opened-by",
                    "nothing-reported",
                    "transpositions",
                    "service-chain",
                    "office-holders",
                    "targets");

    private static final int HIGHLIGHTS = 6;

    record ClassCount(DisplayLabel label, long number) {}

    static HomePage of(PageContext context, SiteIndex siteIndex, List<Question> questions) {
        SeriesIndex series = siteIndex.series();
        List<Edition> countries =
                series.newestFirst().stream().filter(one -> !one.country().isShared()).toList();
        List<Edition> read = countries.size() > 1 ? List.of() : series.newestFirst();
        List<Edition> only = countries.size() == 1 ? countries : List.of();
        return new HomePage(
                new CountryFigures(context).of(read.stream().map(series::document).toList()),
                read.stream()
                        .map(series::document)
                        .map(one -> OutlineSection.of(context, siteIndex.outline(), one))
                        .toList(),
                read.isEmpty() ? sorted(context, series, series.selected().values()) : List.of(),
                only.stream()
                        .flatMap(edition -> series.of(edition.scope()).stream())
                        .filter(edition -> !series.hasSelected(edition))
                        .map(edition -> EditionLink.of(context, series, edition))
                        .toList(),
                only.stream()
                        .flatMap(one -> EditionLink.drafts(context, series, one.scope()).stream())
                        .toList(),
                FEATURED.stream()
                        .flatMap(name -> questions.stream().filter(one -> one.name().equals(name)))
                        .map(question -> QuestionLink.of(context, question))
                        .toList(),
                highlights(context, siteIndex),
                siteIndex.released().orElse(null),
                counts(context, siteIndex.classes()));
    }

    /** Sorted by the names of their countries. */
    static List<EditionLink> sorted(
            PageContext context, SeriesIndex series, Collection<Edition> editions) {
        return editions.stream()
                .map(edition -> EditionLink.of(context, series, edition))
                .sorted(
                        Comparator.comparing(
                                link -> link.country().text(), context.messages().collator()))
                .toList();
    }

    private static List<ClassCount> counts(PageContext context, ClassIndex classes) {
        return classes.bySize().stream()
                .map(
                        type ->
                                new ClassCount(
                                        classes.label(context, type),
                                        classes.members().get(type).size()))
                .toList();
    }

    /** Those of the newest editions first. */
    private static List<DisplayLabel> highlights(PageContext context, SiteIndex siteIndex) {
        return siteIndex
                .classes()
                .members()
                .getOrDefault(context.store().node("def/Highlight"), Set.of())
                .stream()
                .sorted(Comparator.comparingInt(node -> -siteIndex.series().year(node)))
                .map(context::label)
                .limit(HIGHLIGHTS)
                .toList();
    }
}
