package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * An answer as a page has it.
 *
 * @param id of its heading
 * @param caption what it is about
 * @param isGrouped whether the first of its columns tells what the second is to the thing
 * @param hasSources whether rows tell the section that says so
 * @param number of rows of the whole answer
 * @param whole where all its rows are shown
 * @param csv the same answer as a spreadsheet takes it
 * @param query as it was put
 */
public record AnswerTable(
        String id,
        String caption,
        List<String> heading,
        List<AnswerRow> rows,
        boolean isGrouped,
        boolean hasSources,
        int number,
        String whole,
        String csv,
        String query) {

    /**
     * @param sources the sections that say so
     */
    public record AnswerRow(List<DisplayLabel> cells, List<Citations.Citation> sources) {

        /** Whether the marks of the sections stand behind a cell: the first that says something. */
        public boolean isMarked(DisplayLabel cell) {
            return cells.stream().filter(one -> !one.text().isEmpty()).findFirst().orElseThrow()
                    == cell;
        }
    }

    /** As a part of another page, which has room for the first {@code most} rows. */
    AnswerTable first(int most) {
        return new AnswerTable(
                id,
                caption,
                heading,
                rows.stream().limit(most).toList(),
                isGrouped,
                hasSources,
                number,
                whole,
                csv,
                query);
    }

    public boolean isCut() {
        return rows.size() < number;
    }

    /** Whether it is read as a list. */
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
