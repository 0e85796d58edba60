package eu.factgraph.page;

import eu.factgraph.drawing.Bars;
import eu.factgraph.drawing.Drawing;
import eu.factgraph.drawing.Item;
import eu.factgraph.drawing.Kind;
import eu.factgraph.query.Gap;
import java.util.List;
import java.util.Map;

/** What the sheets do not state, for the editor to look for. */
record ToDoPage(List<Part> parts, Drawing drawing, String svg) {

    static final String NAME = "to-do";

    /**
     * @param id of the part on the page
     */
    record Part(String id, AnswerTable table) {}

    static ToDoPage of(Frame frame, Asking asking, List<Gap> gaps) {
        List<Part> parts =
                gaps.stream()
                        .map(gap -> new Part(gap.name(), asking.table(gap.question(), Map.of())))
                        .toList();
        return new ToDoPage(parts, drawing(frame, parts), frame.href("overview/" + NAME + ".svg"));
    }

    static OverviewPage.Entry entry(Frame frame) {
        return new OverviewPage.Entry(
                frame.say("todo.title"),
                frame.say("todo.description"),
                frame.href("overview/" + NAME));
    }

    private static Drawing drawing(Frame frame, List<Part> parts) {
        String page = frame.href("overview/" + NAME);
        var bars =
                parts.stream()
                        .map(part -> new Bars.Bar(item(page, part), part.table().rows().size()))
                        .toList();
        return new Bars(bars)
                .drawing(
                        frame.say("todo.title"), frame.say("todo.description"), Drawn.names(frame));
    }

    private static Item item(String page, Part part) {
        return new Item(part.table().caption(), null, page + "#" + part.id(), Kind.LIST);
    }
}
