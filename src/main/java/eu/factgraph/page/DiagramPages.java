package eu.factgraph.page;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.answer.TableView;
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

/** The pages of overviews and neighbourhoods, and their diagrams as SVG 2. */
public record DiagramPages(Pages pages) {

    public String overviews(List<Overview> overviews, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var entries = new ArrayList<>(OverviewPage.list(context, overviews));
        entries.add(CompletenessPage.entry(context));
        return Pages.TEMPLATES.overviews(context, entries).render();
    }

    /**
     * @param view of the table of its items
     */
    public String overview(
            Overview overview, Map<String, String> given, TableView view, Visitor visitor) {
        PageContext context = pages.context(visitor);
        if (overview.diagram().isEmpty()) {
            var page = OverviewTablePage.of(pages.questionTables(context), overview, given, view);
            return Pages.TEMPLATES
                    .overviewTable(context, page, pages.siteIndex().strip(context))
                    .render();
        }
        var page = OverviewPage.of(pages.questionTables(context), overview, given, view);
        return Pages.TEMPLATES.overview(context, page, pages.siteIndex().strip(context)).render();
    }

    public String overviewDiagram(Overview overview, Map<String, String> given, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return svg(context, OverviewDiagram.of(pages.questionTables(context), overview, given));
    }

    public String completeness(List<CompletenessCheck> checks, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = CompletenessPage.of(pages.questionTables(context), checks);
        return Pages.TEMPLATES
                .completeness(context, page, pages.siteIndex().strip(context))
                .render();
    }

    public String completenessDiagram(List<CompletenessCheck> checks, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = CompletenessPage.of(pages.questionTables(context), checks);
        return svg(context, page.diagram());
    }

    /** The resources within {@code depth} links of a resource: 1 or 2. */
    public String neighbourhood(Node resource, int depth, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = NeighbourhoodPage.of(context, resource, depth);
        return Pages.TEMPLATES.neighbourhood(context, page).render();
    }

    public String neighbourhoodDiagram(Node resource, int depth, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return svg(context, NeighbourhoodPage.diagram(context, resource, depth));
    }

    static String svg(PageContext context, Diagram diagram) {
        return Pages.TEMPLATES.diagram(context, diagram, StaticAssets.text("drawing.css")).render();
    }
}
