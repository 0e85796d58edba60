package eu.factgraph.page;

import eu.factgraph.page.compare.ComparisonLinks;
import eu.factgraph.page.compare.TopicLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.page.topic.HeadingTopic;
import eu.factgraph.page.topic.TopicList;
import eu.factgraph.page.topic.TopicPage;
import eu.factgraph.query.definition.Comparison;
import java.util.List;
import java.util.Optional;

/** The headings of the factsheets, with what each country reports under them. */
public record TopicPages(Pages pages, ComparisonPages comparisons) {

    public String list(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.topics(context, TopicList.of(context, all())).render();
    }

    /**
     * @param path of the heading below a factsheet
     */
    public Optional<HeadingTopic> at(String path) {
        return all().at(path);
    }

    /** The paths of the chapters. */
    public List<String> chapters() {
        return all().parts().stream().map(HeadingTopic::path).toList();
    }

    private HeadingTopic all() {
        SiteIndex site = pages.siteIndex();
        return HeadingTopic.all(site.series(), site.outline());
    }

    public String topic(HeadingTopic topic, Visitor visitor) {
        PageContext context = pages.context(visitor);
        List<Comparison> related =
                comparisons.comparisons().stream()
                        .filter(one -> one.chapters().contains(topic.path().split("/", 2)[0]))
                        .toList();
        List<TopicLink> links = new ComparisonLinks(context, List.of()).topics(related);
        List<QuestionLink> questions =
                related.stream()
                        .flatMap(one -> comparisons.questions(context, one).stream())
                        .distinct()
                        .toList();
        SeriesIndex series = pages.siteIndex().series();
        var page =
                TopicPage.of(context, series, topic, all().above(topic.path()), links, questions);
        return Pages.TEMPLATES.topic(context, page).render();
    }
}
