package eu.factgraph.page;

import java.util.List;

/**
 * An answer as a page has it.
 *
 * @param hasSources whether rows tell the section that says so
 * @param href the same answer, in other forms too
 * @param query as it was put
 */
record AnswerTable(
        String caption,
        List<String> heading,
        List<Row> rows,
        boolean hasSources,
        String href,
        String query) {

    /**
     * @param sources the sections that say so
     */
    record Row(List<Shown> cells, List<Shown> sources) {}

    /** The answer as a spreadsheet takes it. */
    String csv() {
        return href + (href.contains("?") ? "&" : "?") + "format=csv";
    }
}
