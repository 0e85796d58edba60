package eu.factgraph.page.topic;

import eu.factgraph.page.index.HeadingLabels;
import eu.factgraph.page.layout.PageContext;
import java.util.List;

/**
 * All headings.
 *
 * @param sheets number of factsheets
 */
public record TopicList(int sheets, List<TopicLine> chapters) {

    public static TopicList of(PageContext context, HeadingTopic all) {
        var silent = SectionItems.in(context.store()).silent();
        var lines = new TopicLines(new HeadingLabels(context), silent);
        return new TopicList(all.sections().size(), lines.below(all));
    }
}
