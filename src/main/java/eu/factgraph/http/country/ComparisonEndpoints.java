package eu.factgraph.http.country;

import eu.factgraph.page.ComparisonPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.TopicPages;
import eu.factgraph.query.definition.Comparison;
import java.util.List;

/** The endpoints of what all countries report. */
public record ComparisonEndpoints(ComparisonEndpoint comparisons, TopicEndpoint topics) {

    public static ComparisonEndpoints of(Pages pages, List<Comparison> comparisons) {
        var compared = new ComparisonPages(pages, comparisons);
        return new ComparisonEndpoints(
                new ComparisonEndpoint(compared),
                new TopicEndpoint(new TopicPages(pages, compared)));
    }
}
