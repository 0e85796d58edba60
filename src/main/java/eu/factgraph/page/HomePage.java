package eu.factgraph.page;

import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.query.definition.Question;
import java.util.List;
import java.util.Set;

/**
 * The home page.
 *
 * @param editions factsheets with their chapters
 * @param questions a selection
 * @param highlights of the newest factsheets
 * @param released the date of the last release, or {@code null}
 * @param kinds classes with the number of their members
 */
record HomePage(
        List<CountryFigures.CountrySummary> countries,
        List<OutlineSection> editions,
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
        SectionOutline outline = siteIndex.outline();
        return new HomePage(
                new CountryFigures(context).of(outline.editions()),
                outline.editions().stream()
                        .map(edition -> OutlineSection.of(context, outline, edition))
                        .toList(),
                FEATURED.stream()
                        .flatMap(name -> questions.stream().filter(one -> one.name().equals(name)))
                        .map(question -> QuestionLink.of(context, question))
                        .toList(),
                highlights(context, siteIndex),
                siteIndex.released().orElse(null),
                siteIndex.classes().bySize().stream()
                        .map(
                                type ->
                                        new ClassCount(
                                                siteIndex.classes().label(context, type),
                                                siteIndex.classes().members().get(type).size()))
                        .toList());
    }

    private static List<DisplayLabel> highlights(PageContext context, SiteIndex siteIndex) {
        return siteIndex
                .classes()
                .members()
                .getOrDefault(context.store().node("def/Highlight"), Set.of())
                .stream()
                .map(context::label)
                .limit(HIGHLIGHTS)
                .toList();
    }
}
