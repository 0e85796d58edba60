package eu.factgraph.page.country;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.diagram.DiagramItem;
import eu.factgraph.diagram.LineChart;
import eu.factgraph.page.country.CountryTable.AspectCell;
import eu.factgraph.page.country.CountryTable.ItemRow;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.PropertyValues.SourcedValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** The indicators of a country beside those of the Union: a line chart each, and a table of all. */
record IndicatorCharts(FactLabels labels, BlockFacts facts) {

    /** The indicator's name in addresses. */
    static String slug(Node indicator) {
        return indicator.getURI().replaceFirst("^.*/", "");
    }

    List<Node> indicators() {
        return facts.aspects();
    }

    Diagram diagram(Node indicator) {
        var lines =
                facts.items().stream()
                        .filter(item -> !facts.of(item, indicator).isEmpty())
                        .map(item -> line(item, indicator))
                        .toList();
        return new LineChart(lines).diagram(labels.aspect(indicator).text(), description(lines));
    }

    private String description(List<LineChart.ChartLine> lines) {
        return String.join("; ", lines.stream().map(line -> line.legend().text()).toList());
    }

    private LineChart.ChartLine line(Node item, Node indicator) {
        SortedMap<Integer, CountryFact> byYear = byYear(item, indicator);
        var values = new TreeMap<Integer, Double>();
        byYear.forEach(
                (year, fact) ->
                        values.put(year, Double.valueOf(fact.value().getLiteralLexicalForm())));
        PageContext context = labels.context();
        String legend =
                context.message(
                        "country.chart.last",
                        labels.item(item).text(),
                        labels.value(byYear.get(byYear.lastKey())).text(),
                        String.valueOf(byYear.lastKey()));
        return new LineChart.ChartLine(DiagramItem.plain(legend, null), values);
    }

    private SortedMap<Integer, CountryFact> byYear(Node item, Node indicator) {
        var byYear = new TreeMap<Integer, CountryFact>();
        facts.of(item, indicator).forEach(fact -> byYear.put(year(fact), fact));
        return byYear;
    }

    private static int year(CountryFact fact) {
        return Integer.parseInt(fact.content().period().getLiteralLexicalForm().substring(0, 4));
    }

    /** Indicators and places by year. */
    CountryTable table() {
        List<Integer> years =
                facts.facts().stream().map(IndicatorCharts::year).distinct().sorted().toList();
        return new CountryTable(
                labels.context().message("country.block.indicators.item"),
                years.stream().map(year -> DisplayLabel.plain(String.valueOf(year))).toList(),
                indicators().stream()
                        .flatMap(
                                indicator ->
                                        facts.items().stream()
                                                .map(item -> row(item, indicator, years)))
                        .toList());
    }

    private ItemRow row(Node item, Node indicator, List<Integer> years) {
        SortedMap<Integer, CountryFact> byYear = byYear(item, indicator);
        String name = labels.aspect(indicator).text() + ", " + labels.item(item).text();
        return new ItemRow(
                DisplayLabel.plain(name),
                byYear.isEmpty()
                        ? List.of()
                        : labels.sources(byYear.get(byYear.lastKey()).sections()),
                years.stream().map(year -> cell(byYear.get(year))).toList());
    }

    private AspectCell cell(CountryFact fact) {
        return new AspectCell(
                fact == null ? List.of() : List.of(new SourcedValue(labels.value(fact), List.of())),
                0,
                null);
    }
}
