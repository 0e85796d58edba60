package eu.factgraph.page;

import eu.factgraph.page.description.DescriptionPage;
import eu.factgraph.page.description.SectionPage;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.question.QuestionTables;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.store.PreferredLabels;
import eu.factgraph.store.ResourceDescription;
import java.util.List;
import org.apache.jena.graph.Node;

/** The pages of sections, and of all other things that have a description. */
record DescriptionPages(Pages pages) {

    String page(ResourceDescription description, Visitor visitor) {
        Node about = description.about();
        PreferredLabels labels = pages.labels();
        PreferredLabels known =
                labels.statements(about).isEmpty() ? labels.with(description.statements()) : labels;
        var context = pages.context(visitor).labelled(known);
        var site = pages.siteIndex();
        if (site.outline().has(about)) {
            var section = SectionPage.of(reading(about, context), site, description);
            return Pages.TEMPLATES.section(context, section).render();
        }
        var tables = tables(context, description);
        var page = DescriptionPage.of(site, description, tables, pages.panels());
        return isCatalogue(about)
                ? Pages.TEMPLATES.catalogue(context, page, editions(context)).render()
                : Pages.TEMPLATES.description(context, page).render();
    }

    /** A section is read with what its own edition says, whatever the selection. */
    private PageContext reading(Node section, PageContext context) {
        SeriesIndex series = pages.siteIndex().series();
        return series.edition(section)
                .map(edition -> context.over(series.stores().of(edition)))
                .orElse(context);
    }

    private boolean isCatalogue(Node about) {
        return about.equals(pages.store().node("catalog"));
    }

    private List<EditionLink> editions(PageContext context) {
        SeriesIndex series = pages.siteIndex().series();
        return HomePage.sorted(context, series, series.stores().editions());
    }

    private QuestionTables tables(PageContext context, ResourceDescription description) {
        QuestionTables tables = pages.questionTables(context);
        return DescriptionPage.hasOtherEditions(pages.siteIndex(), description)
                ? tables.citing(new Citations(context, pages.siteIndex(), true))
                : tables;
    }
}
