package eu.factgraph.page;

import eu.factgraph.files.Lazy;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.store.EditionStores;
import eu.factgraph.store.PreferredLabels;
import eu.factgraph.store.Store;
import java.util.List;

/** Makes the pages of a selection, with what the pages of all selections share. */
public final class PagesFactory {

    private final PreferredLabels labels;
    private final EditionStores editions;
    private final Lazy<SectionOutline> outline;

    /**
     * @param all the store of all editions
     */
    public PagesFactory(Store all) {
        this.labels = PreferredLabels.in(all);
        this.editions = new EditionStores(all);
        this.outline = new Lazy<>(() -> SectionOutline.in(all));
    }

    public Pages of(
            Store selection, QueryService queries, List<Question> questions, List<Panel> panels) {
        var site = new SiteIndex(selection, editions, outline);
        return new Pages(selection, labels, queries, questions, panels, site);
    }
}
