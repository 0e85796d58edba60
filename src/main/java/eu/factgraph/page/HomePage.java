package eu.factgraph.page;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.index.CountryTile;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.KindLabel;
import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.query.definition.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The home page: a map of the countries, or one country if the selection has no other.
 *
 * @param map empty if there is one country
 * @param union the Union, whose factsheet has no place on the map
 * @param countries the only country, with its figures
 * @param outlines its factsheet with the chapters
 * @param otherEditions of the only country
 * @param drafts newer than the edition of the only country
 * @param questions a few
 * @param highlights of the factsheet of the only country
 * @param kinds classes with the number of their members, the largest first
 */
record HomePage(
        SourceStrip strip,
        List<CountryTile> map,
        CountryTile union,
        List<CountryFigures.CountrySummary> countries,
        List<OutlineSection> outlines,
        List<EditionLink> otherEditions,
        List<DisplayLabel> drafts,
        List<QuestionLink> questions,
        List<DisplayLabel> highlights,
        String year,
        List<ClassCount> kinds) {

    private static final List<String> FEATURED =
            List.of("governance-by-field", "base-registers", "transpositions", "nothing-reported");

    /** The classes that most visitors look for. */
    private static final List<String> TOPICS =
            List.of(
                    "public-organisation",
                    "legal-resource",
                    "political-communication",
                    "base-register",
                    "digital-solution",
                    "public-service");

    private static final int HIGHLIGHTS = 6;

    /** What a visitor may search for, in the words of the factsheets. */
    static final List<String> SEARCHES = List.of("eID", "eInvoicing", "X-Road", "910/2014");

    record ClassCount(String name, KindLabel label, long number) {}

    static HomePage of(PageContext context, SiteIndex siteIndex, List<Question> questions) {
        SeriesIndex series = siteIndex.series();
        List<Edition> countries =
                series.newestFirst().stream().filter(one -> !one.country().isShared()).toList();
        boolean isMap = countries.size() > 1;
        List<Edition> only = countries.size() == 1 ? countries : List.of();
        List<Edition> read = isMap || !only.isEmpty() ? only : series.newestFirst();
        return new HomePage(
                siteIndex.strip(context),
                isMap ? CountryTile.all(context, series) : List.of(),
                CountryTile.of(context, series, Scope.UNION.code()),
                new CountryFigures(context).of(read.stream().map(series::document).toList()),
                read.stream()
                        .map(series::document)
                        .map(one -> OutlineSection.of(context, siteIndex.outline(), one))
                        .toList(),
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
                isMap ? List.of() : highlights(context, siteIndex),
                only.stream().map(one -> String.valueOf(one.year())).findFirst().orElse(""),
                counts(context, siteIndex.classes()));
    }

    /** The counts of what most visitors look for. */
    Stream<ClassCount> topics() {
        return TOPICS.stream()
                .flatMap(name -> kinds.stream().filter(kind -> kind.name().equals(name)));
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
                                        classes.names().get(type),
                                        KindLabel.plural(context, classes, type),
                                        classes.members().get(type).size()))
                .toList();
    }

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
