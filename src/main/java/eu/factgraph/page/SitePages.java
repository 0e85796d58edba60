package eu.factgraph.page;

import eu.factgraph.export.Exports;
import eu.factgraph.history.EventStream;
import eu.factgraph.page.docs.DataAccessPage;
import eu.factgraph.page.docs.FeedPage;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.markdown.AssistantGuide;
import java.nio.charset.StandardCharsets;

/** The pages about the site itself and its data. */
public record SitePages(Pages pages) {

    /** Who publishes the data, from what, under which licence, and how to report a mistake. */
    public String about(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.about(context, strip(context)).render();
    }

    /** The ways to take the data. */
    public String dataAccess(Exports exports, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = DataAccessPage.of(context, exports);
        return Pages.TEMPLATES.dataAccess(context, strip(context), page).render();
    }

    /**
     * The event stream for people: its pages, or the versions on one of them.
     *
     * @param number of the page; 0 for all of them
     */
    public String feed(EventStream events, int number, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.feed(context, FeedPage.of(context, events, number)).render();
    }

    /** What language models find on the site. */
    public byte[] guide() {
        var guide = new AssistantGuide(pages.context(Visitor.ANYONE), pages.siteIndex().series());
        return guide.text().getBytes(StandardCharsets.UTF_8);
    }

    private SourceStrip strip(PageContext context) {
        return pages.siteIndex().strip(context);
    }
}
