package eu.factgraph.http.country;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.page.TopicPages;
import eu.factgraph.page.topic.HeadingTopic;

/** {@code topics}, the headings of the factsheets, and {@code topic/{path of a heading}}. */
public record TopicEndpoint(TopicPages pages) {

    public Resource list() {
        return Resource.page(pages::list);
    }

    /**
     * @throws Problem 404 if no factsheet of the selection has the heading
     */
    public Resource topic(String path) {
        HeadingTopic topic =
                pages.at(path.replaceFirst("^topic/?", ""))
                        .filter(one -> !one.path().isEmpty())
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404,
                                                "No topic at /%s; /topics lists all. The chapters are: %s."
                                                        .formatted(
                                                                path,
                                                                String.join(
                                                                        ", ", pages.chapters()))));
        return Resource.page(visitor -> pages.topic(topic, visitor));
    }
}
