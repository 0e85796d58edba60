package eu.factgraph.page.topic;

import eu.factgraph.page.index.HeadingLabels;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Shows the headings below another.
 *
 * @param silent the sections that say that nothing was reported
 */
record TopicLines(HeadingLabels labels, Set<Node> silent) {

    List<TopicLine> below(HeadingTopic topic) {
        return topic.parts().stream().map(this::line).toList();
    }

    private TopicLine line(HeadingTopic topic) {
        return new TopicLine(
                labels.name(topic.path(), topic.section()),
                topic.sections().size(),
                (int) topic.sections().values().stream().filter(silent::contains).count(),
                below(topic));
    }
}
