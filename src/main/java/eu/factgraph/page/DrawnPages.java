package eu.factgraph.page;

import eu.factgraph.drawing.Drawing;
import eu.factgraph.query.Gap;
import eu.factgraph.query.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The pages that have a drawing, and the drawings by themselves, as SVG 2. */
public record DrawnPages(Pages pages) {

    /** The list of all overviews. */
    public String overviews(List<Overview> overviews, Reader reader) {
        Frame frame = pages.frame(reader);
        var entries = new ArrayList<>(OverviewPage.list(frame, overviews));
        entries.add(ToDoPage.entry(frame));
        return Pages.TEMPLATES.overviews(frame, entries).render();
    }

    /** An overview with its drawing and its answer. */
    public String overview(Overview overview, Map<String, String> given, Reader reader) {
        Frame frame = pages.frame(reader);
        return Pages.TEMPLATES
                .overview(frame, OverviewPage.of(frame, pages.asking(frame), overview, given))
                .render();
    }

    public String drawing(Overview overview, Map<String, String> given, Reader reader) {
        Frame frame = pages.frame(reader);
        return alone(frame, Drawn.of(frame, pages.asking(frame), overview, given));
    }

    /** What the sheets do not state. */
    public String toDo(List<Gap> gaps, Reader reader) {
        Frame frame = pages.frame(reader);
        return Pages.TEMPLATES.toDo(frame, ToDoPage.of(frame, pages.asking(frame), gaps)).render();
    }

    public String drawingToDo(List<Gap> gaps, Reader reader) {
        Frame frame = pages.frame(reader);
        return alone(frame, ToDoPage.of(frame, pages.asking(frame), gaps).drawing());
    }

    /**
     * The neighbourhood of a thing.
     *
     * @param rings how far it goes: 1 or 2
     */
    public String around(Node thing, int rings, Reader reader) {
        Frame frame = pages.frame(reader);
        return Pages.TEMPLATES.around(frame, AroundPage.of(frame, thing, rings)).render();
    }

    public String drawingAround(Node thing, int rings, Reader reader) {
        Frame frame = pages.frame(reader);
        return alone(frame, AroundPage.drawing(frame, thing, rings));
    }

    private static String alone(Frame frame, Drawing drawing) {
        return Pages.TEMPLATES.drawing(frame, drawing, Assets.text("drawing.css")).render();
    }
}
