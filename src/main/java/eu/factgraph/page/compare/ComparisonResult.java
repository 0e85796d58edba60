package eu.factgraph.page.compare;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Comparison;
import eu.factgraph.query.definition.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A comparison of some countries, in no medium yet.
 *
 * @param query for the factsheets of the countries
 */
public record ComparisonResult(
        Comparison comparison,
        ComparisonLabels labels,
        List<ComparedCountry> countries,
        List<ComparedRow> rows,
        String query) {

    /**
     * @param tables of the selection that has the factsheets
     */
    public static ComparisonResult of(
            Comparison comparison,
            List<ComparedCountry> countries,
            QuestionTables tables,
            SiteIndex index) {
        var rebasing = tables.context().store().rebasing();
        Question question =
                comparison.of(
                        countries.stream()
                                .map(ComparedCountry::sheet)
                                .filter(Objects::nonNull)
                                .map(sheet -> rebasing.canonical(sheet.getURI()))
                                .toList());
        var labels = new ComparisonLabels(tables.context());
        var solutions = ComparedRows.of(tables.rows(question, Map.of()));
        boolean areHeadings = comparison.order() == Comparison.RowOrder.OUTLINE;
        List<ComparedRow> rows = solutions.table(countries, areHeadings);
        return new ComparisonResult(
                comparison,
                labels,
                countries,
                new RowSorting(index.outline(), labels).sorted(rows, solutions, comparison.order()),
                question.text());
    }

    /** Of numbers by year. */
    public Diagram chart() {
        return new ComparisonChart(this).diagram();
    }

    public byte[] csv() {
        return new ComparisonCsv(this).csv();
    }

    public byte[] json() {
        return ComparisonDocument.json(this).getBytes(StandardCharsets.UTF_8);
    }
}
