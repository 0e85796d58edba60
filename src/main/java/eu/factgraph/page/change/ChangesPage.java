package eu.factgraph.page.change;

import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What changed from one edition to another: the counts, and the first changes of each topic.
 *
 * @param topics the chapters, in the order of the later outline
 * @param corrections what releases corrected in the two editions
 */
public record ChangesPage(
        DisplayLabel country,
        EditionLink earlier,
        EditionLink later,
        Map<ShownChange, Long> counts,
        List<ChangeTopic> topics,
        List<CorrectedEdition> corrections,
        String path) {

    private static final int EXAMPLES = 5;

    public static ChangesPage of(ComparedEditions editions, List<CorrectedEdition> corrections) {
        return new ChangesPage(
                editions.country(),
                editions.earlier(),
                editions.later(),
                editions.kinds().counts(editions.changes(editions.diff().sections())),
                chapters(editions).stream().map(chapter -> topic(editions, chapter)).toList(),
                corrections,
                editions.path());
    }

    /** The ends of the addresses of the chapters with changes. */
    public static List<String> topics(ComparedEditions editions) {
        return chapters(editions).stream().map(ComparedEditions::segment).toList();
    }

    public boolean isEmpty() {
        return topics.isEmpty();
    }

    public boolean hasDraft() {
        return earlier.isDraft() || later.isDraft();
    }

    private static LinkedHashSet<String> chapters(ComparedEditions editions) {
        var chapters = new LinkedHashSet<String>();
        editions.diff()
                .sections()
                .forEach(section -> chapters.add(section.path().replaceFirst("/.*", "")));
        return chapters;
    }

    private static ChangeTopic topic(ComparedEditions editions, String chapter) {
        List<SectionChange> sections = editions.below(chapter);
        List<ResourceChange> changes = editions.changes(sections);
        DisplayLabel heading = editions.headings().of(TopicChangesPage.graph(editions, chapter));
        return new ChangeTopic(
                new DisplayLabel(
                        heading.text(),
                        editions.context().href(editions.path(chapter)),
                        heading.lang()),
                editions.kinds().counts(changes),
                examples(editions, changes));
    }

    private static List<ChangeTopic.ExampleChanges> examples(
            ComparedEditions editions, List<ResourceChange> changes) {
        ChangeFormatter formatter = editions.formatter();
        var examples = new ArrayList<ChangeTopic.ExampleChanges>();
        for (ShownChange kind :
                List.of(
                        ShownChange.NEW,
                        ShownChange.CHANGED,
                        ShownChange.NO_LONGER_MENTIONED,
                        ShownChange.NO_LONGER_ASKED)) {
            List<DisplayLabel> names =
                    formatter.sorted(changes).stream()
                            .filter(change -> formatter.kinds().of(change) == kind)
                            .map(formatter::name)
                            .distinct()
                            .toList();
            if (!names.isEmpty()) {
                examples.add(
                        new ChangeTopic.ExampleChanges(
                                formatter.word(kind),
                                names.stream().limit(EXAMPLES).toList(),
                                Math.max(0, names.size() - EXAMPLES)));
            }
        }
        return examples;
    }
}
