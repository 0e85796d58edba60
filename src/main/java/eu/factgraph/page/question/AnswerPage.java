package eu.factgraph.page.question;

import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import java.util.List;
import java.util.SortedMap;

/**
 * A page of the rows of an answer, sorted and filtered.
 *
 * @param columns those of the query that are shown, and those of the edition
 * @param counts of the whole answer and of what is shown
 * @param silent sections that say that there is nothing to report
 * @param ranges of values of parameters that have an answer, if there is none
 * @param fields the parameters of the question and selection, for the form of the view
 * @param whole address of the answer neither sorted nor filtered
 * @param csv address of the whole answer, sorted and filtered, as CSV
 * @param query with its parameters
 */
public record AnswerPage(
        String id,
        String caption,
        List<AnswerColumn> columns,
        List<AnswerGroup> groups,
        AnswerCounts counts,
        List<DisplayLabel> silent,
        List<ParameterRange> ranges,
        TableView view,
        AnswerPaging paging,
        SortedMap<String, String> fields,
        String whole,
        String csv,
        String query) {

    /** More sections without anything to report are not listed. */
    public static final int SILENT = 20;

    /**
     * @param name in addresses
     * @param sort address of the table sorted by this column
     * @param sorted {@code ascending}, {@code descending} or {@code null}
     * @param isQualifier whether an empty cell means that there is nothing to add
     */
    public record AnswerColumn(
            String name, String heading, String sort, String sorted, boolean isQualifier) {}

    /** Successive rows with the same first cell. */
    public record AnswerGroup(DisplayLabel head, List<CitedRow> rows) {}

    /**
     * A row without its first cell.
     *
     * @param counted the rows that an aggregate counts; {@code null} if it is none
     */
    public record CitedRow(
            List<DisplayLabel> cells, List<Citations.Citation> sources, DisplayLabel counted) {}

    /**
     * @param all rows of the answer
     * @param matching rows that pass the filter
     * @param countries of the matching rows; 0 if they have none
     */
    public record AnswerCounts(int all, int matching, int countries) {}

    /**
     * @param previous {@code null} on the first page
     * @param next {@code null} on the last page
     */
    public record AnswerPaging(int page, int pages, String previous, String next) {}

    public boolean isEmpty() {
        return counts.all() == 0;
    }
}
