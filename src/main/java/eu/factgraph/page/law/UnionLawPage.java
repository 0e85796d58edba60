package eu.factgraph.page.law;

import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.query.definition.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The list of the acts of the Union.
 *
 * @param query the question that it answers, as SPARQL
 */
public record UnionLawPage(List<ColumnHeading> headings, List<ListedAct> acts, String query) {

    /**
     * A heading that sorts the list.
     *
     * @param sorted the value of {@code aria-sort}, or {@code null}
     */
    public record ColumnHeading(String text, String href, String sorted) {}

    public static UnionLawPage of(QuestionTables tables, Question question, ActOrder order) {
        PageContext context = tables.context();
        return new UnionLawPage(
                Arrays.stream(ActOrder.Column.values())
                        .map(column -> heading(context, order, column))
                        .toList(),
                ListedActs.of(tables, question).acts().stream()
                        .sorted(order.comparator(context.messages().collator()))
                        .toList(),
                question.with(Map.of()));
    }

    /** The number of acts that at least one factsheet names. */
    public long named() {
        return acts.stream().filter(act -> act.naming() > 0).count();
    }

    public byte[] csv() {
        return CsvWriter.csv(
                List.of(
                        "CELEX",
                        "act",
                        "year",
                        "countries transposing",
                        "countries applying",
                        "countries naming",
                        "IRI"),
                acts.stream()
                        .map(
                                act ->
                                        List.of(
                                                act.celex(),
                                                act.name().text(),
                                                act.year(),
                                                "" + act.transposing(),
                                                "" + act.applying(),
                                                "" + act.naming(),
                                                act.act().getURI()))
                        .toList());
    }

    private static ColumnHeading heading(
            PageContext context, ActOrder order, ActOrder.Column column) {
        String sorted = order.isReversed() ? "descending" : "ascending";
        return new ColumnHeading(
                context.message("law.column." + column.token()),
                context.href(ListedAct.PATH + "?sort=" + order.at(column).token()),
                order.column() == column ? sorted : null);
    }
}
