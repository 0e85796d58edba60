package eu.factgraph.page.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A table of a page as a table of GitHub Flavored Markdown (section 4.10). A cell that spans rows
 * is repeated, so that each row can be read by itself.
 */
record MarkdownTable(MarkdownText text) {

    String of(Element table) {
        List<List<String>> rows = rows(table);
        if (rows.isEmpty()) {
            return "";
        }
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(line(rows.get(0), columns));
        lines.add("|" + " --- |".repeat(columns));
        rows.stream().skip(1).forEach(row -> lines.add(line(row, columns)));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int columns) {
        return row.stream().collect(Collectors.joining(" | ", "| ", " |"))
                + "  |".repeat(columns - row.size());
    }

    private List<List<String>> rows(Element table) {
        var rows = new ArrayList<List<String>>();
        var spanning = new HashMap<Integer, SpanningText>();
        for (Element row : table.select("tr")) {
            rows.add(row(row, spanning));
        }
        return rows;
    }

    /**
     * @param rows below in which it is repeated
     */
    private record SpanningText(String text, int rows) {}

    private List<String> row(Element row, Map<Integer, SpanningText> spanning) {
        var cells = new ArrayList<String>();
        for (Element cell : row.children()) {
            repeat(cells, spanning);
            String content = text.line(cell);
            int below = span(cell) - 1;
            if (below > 0) {
                spanning.put(cells.size(), new SpanningText(content, below));
            }
            cells.add(content);
        }
        repeat(cells, spanning);
        return cells;
    }

    private static void repeat(List<String> cells, Map<Integer, SpanningText> spanning) {
        int column = cells.size();
        SpanningText above = spanning.remove(column);
        if (above == null) {
            return;
        }
        cells.add(above.text());
        if (above.rows() > 1) {
            spanning.put(column, new SpanningText(above.text(), above.rows() - 1));
        }
        repeat(cells, spanning);
    }

    private static int span(Element cell) {
        return cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1;
    }
}
