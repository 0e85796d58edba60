package eu.factgraph.page;

import eu.factgraph.page.index.OutlineSection;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.query.Question;
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

    record ClassCount(DisplayLabel shown, long number) {}

    static HomePage of(PageContext frame, SiteIndex contents, List<Question> questions) {
        SectionOutline outline = contents.outline();
        return new HomePage(
                new CountryFigures(frame).of(outline.editions()),
                outline.editions().stream()
                        .map(
                                edition ->
                                        new OutlineSection(
                                                frame.shown(edition),
                                                OutlineSection.below(frame, outline, edition)))
                        .toList(),
                GOOD.stream()
                        .flatMap(
                                name ->
                                        questions.stream()
                                                .filter(question -> question.name().equals(name)))
                        .map(question -> QuestionLink.of(frame, question))
                        .toList(),
                highlights(frame, contents),
                contents.released().orElse(null),
                contents.kinds().bySize().stream()
                        .map(
                                type ->
                                        new ClassCount(
                                                contents.kinds().shown(frame, type),
                                                contents.kinds().members().get(type).size()))
                        .toList());
    }

    private static List<DisplayLabel> highlights(PageContext frame, SiteIndex contents) {
        return contents
                .kinds()
                .members()
                .getOrDefault(frame.store().node("def/Highlight"), Set.of())
                .stream()
                .map(frame::shown)
                .limit(HIGHLIGHTS)
                .toList();
    }
}
