package eu.factgraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * An answer as a page has it.
 *
 * @param id of its heading
 * @param caption what it is about
 * @param isGrouped whether the first of its columns tells what the second is to the thing
 * @param hasSources whether rows tell the section that says so
 * @param csv the same answer as a spreadsheet takes it
 * @param query as it was put
 */
record AnswerTable(
        String id,
        String caption,
        List<String> heading,
        List<Row> rows,
        boolean isGrouped,
        boolean hasSources,
        String csv,
        String query) {

    /**
     * @param sources the sections that say so
     */
    record Row(List<Shown> cells, List<Citations.Citation> sources) {}

    /** Whether it is read as a list. */
    boolean isList() {
        return heading.size() == 1;
    }

    /** The rows by their first cell. */
    List<Fact> groups() {
        var groups = new LinkedHashMap<Shown, List<Fact.Value>>();
        rows.forEach(
                row ->
                        groups.computeIfAbsent(row.cells().get(0), any -> new ArrayList<>())
                                .add(new Fact.Value(row.cells().get(1), row.sources())));
        return groups.entrySet().stream()
                .map(group -> new Fact(group.getKey(), group.getValue()))
                .toList();
    }
}
