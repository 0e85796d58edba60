package eu.factgraph.page;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.diff.DiffReport;
import eu.factgraph.diff.EditionDiff;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.page.change.ChangesCsv;
import eu.factgraph.page.change.ChangesIndexPage;
import eu.factgraph.page.change.ChangesPage;
import eu.factgraph.page.change.ComparedEditions;
import eu.factgraph.page.change.CorrectedEdition;
import eu.factgraph.page.change.TopicChangesPage;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pages on what changed from one edition of a country to another.
 *
 * @param graphs of all editions, in the canonical namespace
 * @param diffs those that were made, because a comparison has many pages
 */
public record ChangePages(
        Pages pages,
        NamedGraphs graphs,
        Supplier<ReleaseHistory> history,
        Map<EditionPair, EditionDiff> diffs) {

    public ChangePages(Pages pages, NamedGraphs graphs, Supplier<ReleaseHistory> history) {
        this(pages, graphs, history, new ConcurrentHashMap<>());
    }

    /** The editions of a country, newest first; none if the data has none. */
    public List<Edition> editions(String country) {
        return pages.siteIndex().series().of(country);
    }

    /** The comparisons that a country with an edition has. */
    public String index(String country, Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.changesIndex(context, index(context, country)).render();
    }

    public byte[] indexCsv(String country) {
        return index(pages.context(Visitor.ANYONE), country).csv();
    }

    public byte[] indexJson(String country) {
        return index(pages.context(Visitor.ANYONE), country).json();
    }

    public String changes(EditionPair pair, Visitor visitor) {
        ComparedEditions editions = compared(pair, visitor);
        List<CorrectedEdition> corrections =
                CorrectedEdition.of(
                        editions.context(),
                        new ReleaseCorrections(history.get()),
                        List.of(pair.earlier(), pair.later()));
        var page = ChangesPage.of(editions, corrections);
        return Pages.TEMPLATES.changes(editions.context(), page).render();
    }

    /**
     * The number of pages of the changes below a heading; 0 if nothing changed there.
     *
     * @param topic path below the document, which itself is {@code document}
     */
    public int topicPages(EditionPair pair, String topic) {
        return TopicChangesPage.pages(
                compared(pair, Visitor.ANYONE), ComparedEditions.topic(topic));
    }

    /** The headings below which something changed, as {@link #topicPages} takes them. */
    public List<String> topics(EditionPair pair) {
        return ChangesPage.topics(compared(pair, Visitor.ANYONE));
    }

    public String topic(EditionPair pair, String topic, int page, Visitor visitor) {
        ComparedEditions editions = compared(pair, visitor);
        return Pages.TEMPLATES
                .topicChanges(
                        editions.context(),
                        TopicChangesPage.of(editions, ComparedEditions.topic(topic), page))
                .render();
    }

    /** All that differs, in English, a row a property. */
    public static byte[] csv(DiffReport report) {
        return new ChangesCsv(report).csv();
    }

    private ChangesIndexPage index(PageContext context, String country) {
        return ChangesIndexPage.of(context, pages.siteIndex().series(), country);
    }

    /** What two editions state otherwise, in the canonical namespace. */
    public EditionDiff diff(EditionPair pair) {
        return diffs.computeIfAbsent(pair, one -> EditionDiff.of(graphs, one));
    }

    private ComparedEditions compared(EditionPair pair, Visitor visitor) {
        return new ComparedEditions(pages.context(visitor), pages.siteIndex(), pair, diff(pair));
    }
}
