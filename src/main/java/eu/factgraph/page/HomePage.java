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
 * What the home page tells.
 *
 * @param glances each country in figures
 * @param editions documents with their sections as doors
 * @param questions some good ones
 * @param highlights what the newest documents put forward
 * @param released the date of the last release, or {@code null}
 * @param kinds with their numbers
 */
record HomePage(
        List<CountryFigures.Glance> glances,
        List<OutlineSection> editions,
        List<QuestionLink> questions,
        List<DisplayLabel> highlights,
        String released,
        List<ClassCount> kinds) {

    /** Questions that show what can be asked. */
    private static final List<String> GOOD =
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
                        .map(
                                edition ->
                                        new OutlineSection(
                                                context.label(edition),
                                                OutlineSection.below(context, outline, edition)))
                        .toList(),
                GOOD.stream()
                        .flatMap(
                                name ->
                                        questions.stream()
                                                .filter(question -> question.name().equals(name)))
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
