package eu.factgraph.page.compare;

import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Comparison;
import java.util.List;

/**
 * Where a comparison begins: the topics, a form to choose countries, and examples.
 *
 * @param parameters of the page, each followed by an ampersand
 */
public record ComparisonStart(
        List<TopicLink> topics,
        List<CountryChoice> choices,
        List<ExampleLink> examples,
        String parameters) {

    /** Topics with countries, most of which have a factsheet in the built-in data. */
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("key-enablers", List.of("be", "ee", "lu")),
                    new Example("governance", List.of("dk", "se", "no", "is")),
                    new Example("legislation", List.of("fr", "de", "it", "es", "pl")));

    private record Example(String topic, List<String> countries) {}

    /** A link to an example, with the names of its countries. */
    public record ExampleLink(String title, String countries, String href) {}

    public static ComparisonStart of(
            PageContext context,
            SeriesIndex series,
            List<Comparison> comparisons,
            List<String> chosen) {
        var links = new ComparisonLinks(context, chosen);
        return new ComparisonStart(
                links.topics(comparisons),
                CountryChoice.all(context, series, chosen),
                EXAMPLES.stream()
                        .flatMap(
                                example ->
                                        comparisons.stream()
                                                .filter(one -> one.name().equals(example.topic()))
                                                .map(one -> link(context, series, example, one)))
                        .toList(),
                links.parameters(1));
    }

    private static ExampleLink link(
            PageContext context, SeriesIndex series, Example example, Comparison comparison) {
        List<String> names =
                example.countries().stream()
                        .map(code -> ComparedCountry.of(context, series, code).name().text())
                        .toList();
        return new ExampleLink(
                comparison.title(context.visitor().language()),
                String.join(", ", names),
                new ComparisonLinks(context, example.countries()).page(comparison, 1));
    }
}
