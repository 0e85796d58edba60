package eu.factgraph.page;

import eu.factgraph.page.compare.ComparedCountry;
import eu.factgraph.page.compare.ComparisonLinks;
import eu.factgraph.page.compare.ComparisonPage;
import eu.factgraph.page.compare.ComparisonResult;
import eu.factgraph.page.compare.ComparisonStart;
import eu.factgraph.page.compare.CountryChoice;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.question.QuestionLink;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Countries side by side. Each page reads only the factsheets of the countries that it shows.
 *
 * @param comparisons the topics
 */
public record ComparisonPages(Pages pages, List<Comparison> comparisons) {

    public Optional<Comparison> named(String topic) {
        return comparisons.stream().filter(one -> one.name().equals(topic)).findFirst();
    }

    /** The codes of the countries that may be compared. */
    public SortedSet<String> codes() {
        return ComparedCountry.codes(series());
    }

    /**
     * The number of pages of a comparison.
     *
     * @param codes empty for all
     */
    public int pages(List<String> codes) {
        PageContext context = pages.context(Visitor.ANYONE);
        return ComparisonPage.pages(countries(context, codes).size());
    }

    /** The path of a comparison. */
    public String address(Comparison comparison, List<String> codes, Visitor visitor) {
        return new ComparisonLinks(pages.context(visitor), codes).page(comparison, 1);
    }

    /**
     * @param chosen countries that the form has chosen
     */
    public String start(List<String> chosen, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = ComparisonStart.of(context, series(), comparisons, chosen);
        return Pages.TEMPLATES.comparisons(context, page).render();
    }

    /**
     * @param codes empty for all
     * @param number of the page, from 1
     */
    public String page(Comparison comparison, List<String> codes, int number, Visitor visitor) {
        PageContext context = pages.context(visitor);
        List<String> all = countries(context, codes);
        var page =
                ComparisonPage.of(
                        result(context, comparison, ComparisonPage.columns(all, number)),
                        new ComparisonLinks(context, codes),
                        all.size(),
                        number,
                        new Citations(context, pages.siteIndex(), true),
                        series(),
                        comparisons,
                        questions(context, comparison));
        return Pages.TEMPLATES.comparison(context, page).render();
    }

    /**
     * @param number of the page, from 1
     * @return SVG 2
     */
    public String chart(Comparison comparison, List<String> codes, int number, Visitor visitor) {
        PageContext context = pages.context(visitor);
        List<String> columns = ComparisonPage.columns(countries(context, codes), number);
        return DiagramPages.svg(context, result(context, comparison, columns).chart());
    }

    public byte[] csv(Comparison comparison, List<String> codes, Visitor visitor) {
        return whole(comparison, codes, visitor).csv();
    }

    public byte[] json(Comparison comparison, List<String> codes, Visitor visitor) {
        return whole(comparison, codes, visitor).json();
    }

    private ComparisonResult whole(Comparison comparison, List<String> codes, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return result(context, comparison, countries(context, codes));
    }

    private ComparisonResult result(
            PageContext context, Comparison comparison, List<String> codes) {
        return ComparisonResult.of(
                comparison,
                codes.stream().map(code -> ComparedCountry.of(context, series(), code)).toList(),
                pages.questionTables(context),
                pages.siteIndex());
    }

    private List<String> countries(PageContext context, List<String> codes) {
        return codes.isEmpty() ? CountryChoice.byDefault(context, series()) : codes;
    }

    List<QuestionLink> questions(PageContext context, Comparison comparison) {
        return comparison.questions().stream()
                .flatMap(name -> pages.questions().stream().filter(one -> one.name().equals(name)))
                .map(question -> QuestionLink.of(context, question))
                .toList();
    }

    private SeriesIndex series() {
        return pages.siteIndex().series();
    }
}
