package eu.factgraph.page.topic;

import eu.factgraph.page.compare.ComparedCountry;
import eu.factgraph.page.compare.TopicLink;
import eu.factgraph.page.index.HeadingLabels;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionLink;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A heading, with what each country reports under it.
 *
 * @param heading with those above it
 * @param name without
 * @param above the headings above it
 * @param countries by name
 * @param comparisons about its chapter
 * @param questions on these
 */
public record TopicPage(
        DisplayLabel heading,
        DisplayLabel name,
        List<DisplayLabel> above,
        List<TopicLine> parts,
        List<TopicCountry> countries,
        List<TopicLink> comparisons,
        List<QuestionLink> questions) {

    public static TopicPage of(
            PageContext context,
            SeriesIndex series,
            HeadingTopic topic,
            List<HeadingTopic> above,
            List<TopicLink> comparisons,
            List<QuestionLink> questions) {
        var items = SectionItems.in(context.store());
        var labels = new HeadingLabels(context);
        return new TopicPage(
                labels.title(topic.path(), topic.section()),
                labels.name(topic.path(), topic.section()),
                above.stream().map(one -> labels.name(one.path(), one.section())).toList(),
                new TopicLines(labels, items.silent()).below(topic),
                ComparedCountry.codes(series).stream()
                        .map(code -> ComparedCountry.of(context, series, code))
                        .map(country -> TopicCountry.of(context, country, topic, items))
                        .sorted(
                                Comparator.comparing(
                                        one -> one.country().name().text(),
                                        context.messages().collator()))
                        .toList(),
                comparisons,
                questions);
    }

    /** The pages between the home page and this one. */
    public List<DisplayLabel> path(PageContext context) {
        return Stream.concat(Stream.of(context.link("topics", "nav.topics")), above.stream())
                .toList();
    }

    /** The number of countries, without the Union. */
    public long total() {
        return countries.stream().filter(one -> !one.country().isUnion()).count();
    }

    /** The number of countries that report something, and of the Union. */
    public long reporting() {
        return countries.stream().filter(one -> one.items() > 0).count();
    }
}
