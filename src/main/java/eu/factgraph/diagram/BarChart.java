package eu.factgraph.diagram;

import java.util.List;
import java.util.Map;

public record BarChart(List<Bar> bars) {

    private static final int LABEL = 500;
    private static final int LONGEST = 450;
    private static final int THICK = 20;

    public record Bar(DiagramItem item, int number) {}

    public Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
        var canvas = new Canvas();
        int most = bars.stream().mapToInt(Bar::number).max().orElse(1);
        int y = Canvas.MARGIN;
        for (Bar bar : bars) {
            int height = canvas.itemBox("plain", Canvas.MARGIN, y, LABEL, bar.item());
            int length = Math.max(2, LONGEST * bar.number() / Math.max(1, most));
            int x = Canvas.MARGIN + LABEL + Canvas.GAP;
            canvas.rectangle("bar", x, y + (height - THICK) / 2, length, THICK);
            String number = String.valueOf(bar.number());
            canvas.text(
                    "number", x + length + Canvas.GAP, y + (height - Canvas.LINE) / 2, 80, number);
            y += height + Canvas.GAP;
        }
        return canvas.toDiagram(title, description, names);
    }
}
