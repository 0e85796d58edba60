package eu.factgraph.page.compare;

import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A comparison for a spreadsheet (RFC 4180): for each country a column with names, or with why
 * there are none, and a column with the addresses of the sections that say so.
 */
record ComparisonCsv(ComparisonResult result) {

    private static final String BETWEEN = "; ";

    byte[] csv() {
        return CsvWriter.csv(header(), result.rows().stream().map(this::record).toList());
    }

    private List<String> header() {
        var header = new ArrayList<>(List.of(message("compare.group"), message("compare.row")));
        for (ComparedCountry country : result.countries()) {
            String status = country.status();
            String title = country.title() + (status.isEmpty() ? "" : " (" + status + ")");
            header.add(title);
            header.add(title + " – " + message("source.column"));
        }
        return header;
    }

    private List<String> record(ComparedRow row) {
        ComparisonLabels labels = result.labels();
        String group = row.above().isEmpty() ? "" : labels.above(row).text();
        var record = new ArrayList<>(List.of(group, labels.row(row).text()));
        for (ComparedCell cell : row.cells()) {
            record.add(
                    cell.state() == CellState.VALUE
                            ? joined(cell.values().stream().map(this::text))
                            : labels.state(cell.state()));
            record.add(joined(cell.cited().map(Node::getURI).distinct()));
        }
        return record;
    }

    private String text(ComparedValue value) {
        List<String> details =
                result.labels().details(value).stream().map(DisplayLabel::text).toList();
        String name = result.labels().value(value).text();
        return details.isEmpty() ? name : name + " (" + String.join(", ", details) + ")";
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(BETWEEN));
    }

    private String message(String key) {
        return result.labels().context().message(key);
    }
}
