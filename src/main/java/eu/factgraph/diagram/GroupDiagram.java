package eu.factgraph.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Groups of items, the largest first; an item is followed by its related items. */
public record GroupDiagram(List<PlacedItem> items) {

    private static final int COLUMNS = 4;
    private static final int WIDTH = 254;
    private static final int INDENT = 22;

    /** An item in a group, with a related item or {@code null}. */
    public record PlacedItem(DiagramItem group, DiagramItem item, DiagramItem detail) {}

    public Diagram diagram(String title, String description, Map<NodeCategory, String> names) {
        var canvas = new Canvas();
        int columns = Math.min(COLUMNS, groups().size());
        int[] bottoms = IntStream.generate(() -> Canvas.MARGIN).limit(columns).toArray();
        for (var group : groups()) {
            int shortest =
                    IntStream.range(0, columns)
                            .boxed()
                            .min(Comparator.comparingInt(column -> bottoms[column]))
                            .orElse(0);
            int x = Canvas.MARGIN + shortest * (WIDTH + 2 * Canvas.GAP);
            bottoms[shortest] += group(canvas, group, x, bottoms[shortest]) + 2 * Canvas.GAP;
        }
        return canvas.toDiagram(title, description, names);
    }

    private record ItemGroup(DiagramItem head, Map<DiagramItem, List<DiagramItem>> members) {
        DiagramItem heading() {
            return head.heading(members.size());
        }
    }

    private List<ItemGroup> groups() {
        var groups = new LinkedHashMap<DiagramItem, Map<DiagramItem, List<DiagramItem>>>();
        for (PlacedItem placed : items) {
            var details =
                    groups.computeIfAbsent(placed.group(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(placed.item(), any -> new ArrayList<>());
            if (placed.detail() != null && !details.contains(placed.detail())) {
                details.add(placed.detail());
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ItemGroup(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(group -> -group.members().size()))
                .toList();
    }

    private static int group(Canvas canvas, ItemGroup group, int x, int y) {
        int inner = WIDTH - 2 * Canvas.GAP;
        int left = x + Canvas.GAP;
        canvas.rectangle("panel", x, y, WIDTH, height(group));
        int top = y + Canvas.GAP;
        top += canvas.text("head", left + 2, top, inner, group.heading()) + 4;
        for (var member : group.members().entrySet()) {
            top += canvas.itemBox("plain", left, top, inner, member.getKey()) + 2;
            for (DiagramItem detail : member.getValue()) {
                canvas.stroke("branch", "M" + (left + 16) + " " + (top - 4) + "v18h8");
                top += canvas.itemBox("plain", left + INDENT, top, inner - INDENT, detail) + 2;
            }
        }
        return height(group);
    }

    private static int height(ItemGroup group) {
        int inner = WIDTH - 2 * Canvas.GAP;
        int height = 3 * Canvas.GAP + 4 + Canvas.textHeight(group.heading(), inner);
        for (var member : group.members().entrySet()) {
            height += Canvas.height(member.getKey(), inner) + 2;
            for (DiagramItem detail : member.getValue()) {
                height += Canvas.height(detail, inner - INDENT) + 2;
            }
        }
        return height;
    }
}
