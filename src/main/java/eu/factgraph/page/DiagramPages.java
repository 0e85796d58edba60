package eu.factgraph.page;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.StaticAssets;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.overview.CompletenessPage;
import eu.factgraph.page.overview.NeighbourhoodPage;
import eu.factgraph.page.overview.OverviewDiagram;
import eu.factgraph.page.overview.OverviewPage;
import eu.factgraph.page.overview.OverviewTablePage;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.query.definition.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The pages that have a drawing, and the drawings by themselves, as SVG 2. */
public record DiagramPages(Pages pages) {

    /** The list of all overviews. */
    public String overviews(List<Overview> overviews, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var entries = new ArrayList<>(OverviewPage.list(context, overviews));
        entries.add(CompletenessPage.entry(context));
        return Pages.TEMPLATES.overviews(context, entries).render();
    }

    /** An overview with its drawing and its answer. */
    public String overview(Overview overview, Map<String, String> given, Visitor visitor) {
        PageContext context = pages.context(visitor);
        if (overview.diagram().isEmpty()) {
            return Pages.TEMPLATES
                    .overviewTable(
                            context,
                            OverviewTablePage.of(pages.questionTables(context), overview, given))
                    .render();
        }
        return Pages.TEMPLATES
                .overview(
                        context,
                        OverviewPage.of(context, pages.questionTables(context), overview, given))
                .render();
    }

    public String drawing(Overview overview, Map<String, String> given, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return alone(
                context,
                OverviewDiagram.of(context, pages.questionTables(context), overview, given));
    }

    /** What the sheets do not state. */
    public String toDo(List<CompletenessCheck> checks, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES
                .completeness(
                        context,
                        CompletenessPage.of(context, pages.questionTables(context), checks))
                .render();
    }

    public String drawingToDo(List<CompletenessCheck> checks, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return alone(
                context,
                CompletenessPage.of(context, pages.questionTables(context), checks).drawing());
    }

    /**
     * The neighbourhood of a thing.
     *
     * @param rings how far it goes: 1 or 2
     */
    public String around(Node thing, int rings, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES
                .neighbourhood(context, NeighbourhoodPage.of(context, thing, rings))
                .render();
    }

    public String drawingAround(Node thing, int rings, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return alone(context, NeighbourhoodPage.drawing(context, thing, rings));
    }

    private static String alone(PageContext context, Diagram drawing) {
        return Pages.TEMPLATES.diagram(context, drawing, StaticAssets.text("drawing.css")).render();
    }
}
