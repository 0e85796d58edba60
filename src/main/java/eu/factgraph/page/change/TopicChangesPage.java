package eu.factgraph.page.change;

import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * All changes below a heading, side by side, by pages.
 *
 * @param heading the headings down to the topic
 * @param columns the headings of what was before and after
 * @param parts the headings below it with their counts
 * @param page from 1
 * @param previous address of the page before, or {@code null}
 * @param next address of the page after, or {@code null}
 * @param whole the page of all topics
 */
public record TopicChangesPage(
        DisplayLabel country,
        EditionLink earlier,
        EditionLink later,
        DisplayLabel heading,
        Map<ShownChange, Long> counts,
        List<ChangeTopic> parts,
        List<ChangedSection> sections,
        int page,
        int pages,
        String previous,
        String next,
        String whole) {

    /**
     * @param topic path of a heading below the document
     */
    public static TopicChangesPage of(ComparedEditions editions, String topic, int page) {
        List<SectionChange> sections = editions.below(topic);
        ChangeFormatter formatter = editions.formatter();
        var paged = new PagedChanges(sections, formatter);
        String path = editions.path(topic);
        return new TopicChangesPage(
                editions.country(),
                editions.earlier(),
                editions.later(),
                editions.headings().path(graph(editions, topic)),
                editions.kinds().counts(editions.changes(sections)),
                sections.size() < 2
                        ? List.of()
                        : sections.stream().map(one -> part(editions, one)).toList(),
                paged.on(page),
                page,
                paged.pages(),
                page > 1 ? editions.context().href(path + "?page=" + (page - 1)) : null,
                page < paged.pages() ? editions.context().href(path + "?page=" + (page + 1)) : null,
                editions.context().href(editions.path()));
    }

    /** The number of pages of a topic; 0 if the editions have no such heading with changes. */
    public static int pages(ComparedEditions editions, String topic) {
        List<SectionChange> sections = editions.below(topic);
        return sections.isEmpty() ? 0 : new PagedChanges(sections, editions.formatter()).pages();
    }

    /** The section of a heading in the later edition, else in the earlier one. */
    static Node graph(ComparedEditions editions, String topic) {
        return editions.headings().graph(editions.pair(), topic);
    }

    private static ChangeTopic part(ComparedEditions editions, SectionChange section) {
        List<ResourceChange> changes = section.resources();
        DisplayLabel heading = editions.headings().of(section.graph());
        return new ChangeTopic(
                new DisplayLabel(
                        heading.text(),
                        editions.context().href(editions.path(section.path())),
                        heading.lang()),
                editions.kinds().counts(changes),
                List.of());
    }
}
