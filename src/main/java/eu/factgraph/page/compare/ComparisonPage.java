package eu.factgraph.page.compare;

import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.Comparison;
import java.util.List;

/**
 * A page of a comparison.
 *
 * @param total number of countries compared
 * @param previous address of the page before it, or {@code null}
 * @param next address of the page after it, or {@code null}
 * @param chart address of the chart of the countries of the page, or {@code null}
 * @param questions on the topic
 * @param topics for the same countries
 */
public record ComparisonPage(
        String name,
        String title,
        String description,
        ComparisonTable table,
        int total,
        int page,
        int pages,
        String previous,
        String next,
        String parameters,
        String csv,
        String json,
        String editor,
        String chart,
        List<Citations.Citation> sections,
        List<QuestionLink> questions,
        List<TopicLink> topics,
        List<CountryChoice> choices) {

    private static final int COLUMNS = 6;

    /** The number of pages for so many countries, at least 1. */
    public static int pages(int countries) {
        return Math.max(1, (countries + COLUMNS - 1) / COLUMNS);
    }

    /** The countries of a page, which is counted from 1. */
    public static List<String> columns(List<String> countries, int page) {
        return countries.subList(COLUMNS * (page - 1), Math.min(COLUMNS * page, countries.size()));
    }

    /**
     * @param result for the countries of the page
     * @param total number of countries of all pages
     */
    public static ComparisonPage of(
            ComparisonResult result,
            ComparisonLinks links,
            int total,
            int page,
            Citations citations,
            SeriesIndex series,
            List<Comparison> comparisons,
            List<QuestionLink> questions) {
        Comparison comparison = result.comparison();
        var context = links.context();
        var language = context.visitor().language();
        int pages = pages(total);
        ComparisonTable table = ComparisonTable.of(result, citations);
        return new ComparisonPage(
                comparison.name(),
                comparison.title(language),
                comparison.description(language),
                table,
                total,
                page,
                pages,
                page > 1 ? links.page(comparison, page - 1) : null,
                page < pages ? links.page(comparison, page + 1) : null,
                links.parameters(page),
                links.file(comparison, ".csv"),
                links.file(comparison, ".json"),
                context.editorHref(result.query()),
                comparison.isCharted() ? links.chart(comparison, page) : null,
                listed(citations.sections()),
                questions,
                links.topics(comparisons),
                CountryChoice.all(context, series, links.countries()));
    }

    private static List<Citations.Citation> listed(List<Citations.Citation> sections) {
        return sections.size() > ComparisonTable.LISTED_SECTIONS ? List.of() : sections;
    }

    /** The number of the first country of the page among all. */
    public int first() {
        return COLUMNS * (page - 1) + 1;
    }

    /** The number of the last country of the page among all. */
    public int last() {
        return Math.min(COLUMNS * page, total);
    }

    /** Such as "Belgium, Estonia, Luxembourg". */
    public String names() {
        return String.join(
                ", ", table.columns().stream().map(country -> country.name().text()).toList());
    }
}
