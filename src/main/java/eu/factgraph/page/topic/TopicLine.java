package eu.factgraph.page.topic;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * A heading in a list.
 *
 * @param sheets number of factsheets that have it
 * @param silent number of those that report nothing under it
 */
public record TopicLine(DisplayLabel label, int sheets, int silent, List<TopicLine> parts) {}
