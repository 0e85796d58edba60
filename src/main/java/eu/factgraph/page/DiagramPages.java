package eu.factgraph.page;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.StaticAssets;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.overview.CompletenessPage;
import eu.factgraph.page.overview.NeighbourhoodPage;
import eu.factgraph.page.overview.OverviewDiagram;
import eu.factgraph.page.overview.OverviewPage;
import eu.factgraph.query.CompletenessCheck;
import eu.factgraph.query.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The pages that have a drawing, and the drawings by themselves, as SVG 2. */
public record DiagramPages(Pages pages) {

    /** The list of all overviews. */
    public String overviews(List<Overview> overviews, Visitor reader) {
        PageContext frame = pages.frame(reader);
        var entries = new ArrayList<>(OverviewPage.list(frame, overviews));
        entries.add(CompletenessPage.entry(frame));
        return Pages.TEMPLATES.overviews(frame, entries).render();
    }

    /** An overview with its drawing and its answer. */
    public String overview(Overview overview, Map<String, String> given, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return Pages.TEMPLATES
                .overview(frame, OverviewPage.of(frame, pages.asking(frame), overview, given))
                .render();
    }

    public String drawing(Overview overview, Map<String, String> given, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return alone(frame, OverviewDiagram.of(frame, pages.asking(frame), overview, given));
    }

    /** What the sheets do not state. */
    public String toDo(List<CompletenessCheck> gaps, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return Pages.TEMPLATES
                .toDo(frame, CompletenessPage.of(frame, pages.asking(frame), gaps))
                .render();
    }

    public String drawingToDo(List<CompletenessCheck> gaps, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return alone(frame, CompletenessPage.of(frame, pages.asking(frame), gaps).drawing());
    }

    /**
     * The neighbourhood of a thing.
     *
     * @param rings how far it goes: 1 or 2
     */
    public String around(Node thing, int rings, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return Pages.TEMPLATES.around(frame, NeighbourhoodPage.of(frame, thing, rings)).render();
    }

    public String drawingAround(Node thing, int rings, Visitor reader) {
        PageContext frame = pages.frame(reader);
        return alone(frame, NeighbourhoodPage.drawing(frame, thing, rings));
    }

    private static String alone(PageContext frame, Diagram drawing) {
        return Pages.TEMPLATES.drawing(frame, drawing, StaticAssets.text("drawing.css")).render();
    }
}
