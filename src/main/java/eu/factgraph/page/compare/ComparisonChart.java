package eu.factgraph.page.compare;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.SmallMultiples;
import eu.factgraph.diagram.SmallMultiples.MultiplesRow;
import eu.factgraph.diagram.SmallMultiples.SmallChart;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** The numbers of a comparison by year: a row of small charts for each of its rows. */
record ComparisonChart(ComparisonResult result) {

    /** The column of the query with the year of a value. */
    private static final String YEAR = "year";

    Diagram diagram() {
        var context = result.labels().context();
        String title = result.comparison().title(context.visitor().language());
        return new SmallMultiples(result.rows().stream().map(this::row).toList())
                .diagram(title, context.message("compare.chart"));
    }

    private MultiplesRow row(ComparedRow row) {
        List<SmallChart> charts =
                IntStream.range(0, row.cells().size())
                        .mapToObj(column -> chart(column, row.cells().get(column)))
                        .toList();
        return new MultiplesRow(result.labels().row(row).text(), charts);
    }

    private SmallChart chart(int column, ComparedCell cell) {
        DisplayLabel name = result.countries().get(column).name();
        return new SmallChart(
                DiagramItem.plain(name.text(), name.lang()),
                values(cell),
                DiagramItem.plain(last(cell), null));
    }

    private static SortedMap<Integer, Double> values(ComparedCell cell) {
        var values = new TreeMap<Integer, Double>();
        for (ComparedValue value : cell.values()) {
            for (Node year : value.details().getOrDefault(YEAR, Set.of())) {
                values.put(
                        Integer.valueOf(year.getLiteralLexicalForm().substring(0, 4)),
                        Double.valueOf(value.node().getLiteralLexicalForm()));
            }
        }
        return values;
    }

    /** The query has the newest value first. */
    private String last(ComparedCell cell) {
        return cell.values().stream()
                .findFirst()
                .map(
                        value ->
                                result.labels().value(value).text()
                                        + " "
                                        + String.join(
                                                ", ",
                                                result.labels().details(value).stream()
                                                        .map(DisplayLabel::text)
                                                        .toList()))
                .orElseGet(() -> result.labels().state(cell.state()));
    }
}
