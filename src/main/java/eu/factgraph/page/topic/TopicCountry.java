package eu.factgraph.page.topic;

import eu.factgraph.page.compare.ComparedCountry;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import org.apache.jena.graph.Node;

/**
 * What one country reports under a heading.
 *
 * @param section {@code null} if its factsheet does not have the heading
 * @param items number of items in this section and in those below it
 * @param state in words if there are none
 */
public record TopicCountry(
        ComparedCountry country, DisplayLabel section, long items, String state) {

    static TopicCountry of(
            PageContext context, ComparedCountry country, HeadingTopic topic, SectionItems items) {
        if (!country.hasSheet()) {
            return new TopicCountry(country, null, 0, context.message("compare.state.no-sheet"));
        }
        Node section = topic.sections().get(country.edition());
        if (section == null) {
            return new TopicCountry(country, null, 0, context.message("heading.no-heading"));
        }
        long count = items.count(topic.within(country.edition()));
        boolean isSilent = topic.within(country.edition()).anyMatch(items.silent()::contains);
        String state = isSilent ? "compare.state.nothing-reported" : "compare.state.not-in-graph";
        return new TopicCountry(
                country, context.label(section), count, count > 0 ? "" : context.message(state));
    }
}
