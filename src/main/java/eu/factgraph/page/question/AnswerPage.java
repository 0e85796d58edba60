package eu.factgraph.page.question;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import java.util.Collection;
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
     * @param rows of a page at most
     * @param previous {@code null} on the first page
     * @param next {@code null} on the last page
     */
    public record AnswerPaging(int page, int pages, int rows, String previous, String next) {

        /**
         * @param count of all rows
         * @param rows of a page
         * @param path of the pages
         * @throws InvalidInput if the view is of a page after the last
         */
        static AnswerPaging of(
                int count, int rows, TableView view, String path, QuestionUrls urls) {
            int pages = Math.max(1, (count + rows - 1) / rows);
            int page = view.page();
            if (page > pages) {
                throw new InvalidInput("parameter page: there are only " + pages + " pages");
            }
            return new AnswerPaging(
                    page,
                    pages,
                    rows,
                    page == 1 ? null : urls.page(path, view.at(page - 1)),
                    page == pages ? null : urls.page(path, view.at(page + 1)));
        }

        /** Of all rows, those of the page. */
        <T> List<T> of(Collection<T> all) {
            return all.stream().skip((long) rows * (page - 1)).limit(rows).toList();
        }
    }

    public boolean isEmpty() {
        return counts.all() == 0;
    }
}
