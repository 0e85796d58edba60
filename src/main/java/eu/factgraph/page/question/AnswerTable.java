package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * The answer to a question as a table of a page.
 *
 * @param id of its heading
 * @param isGrouped whether the first of two columns says how the value of the second is related to
 *     the resource of the page
 * @param hasSources whether rows have the sections that state them
 * @param total number of rows of the whole answer
 * @param whole address of the page with all rows
 * @param csv address of the answer as CSV
 * @param query with its parameters
 */
public record AnswerTable(
        String id,
        String caption,
        List<String> heading,
        List<AnswerRow> rows,
        boolean isGrouped,
        boolean hasSources,
        int total,
        String whole,
        String csv,
        String query) {

    /** A row with the sections that state it. */
    public record AnswerRow(List<DisplayLabel> cells, List<Citations.Citation> sources) {

        /** Whether the citation marks of the row are in a cell: the first that is not empty. */
        public boolean isMarked(DisplayLabel cell) {
            return cells.stream().filter(one -> !one.text().isEmpty()).findFirst().orElseThrow()
                    == cell;
        }
    }

    public boolean isCut() {
        return rows.size() < total;
    }

    public boolean isList() {
        return heading.size() == 1;
    }

    /** The rows by their first cell. */
    public List<PropertyValues> groups() {
        var groups = new LinkedHashMap<String, PropertyValues>();
        for (AnswerRow row : rows) {
            DisplayLabel name = row.cells().get(0);
            groups.computeIfAbsent(
                            name.text().toLowerCase(Locale.ROOT),
                            any -> new PropertyValues(name, new ArrayList<>()))
                    .values()
                    .add(new PropertyValues.SourcedValue(row.cells().get(1), row.sources()));
        }
        return List.copyOf(groups.values());
    }
}
