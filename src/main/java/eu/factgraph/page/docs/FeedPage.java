package eu.factgraph.page.docs;

import eu.factgraph.history.EventStream;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The event stream for people.
 *
 * @param title with the number of the page, if it is not the root
 * @param pages of the stream, the newest first; none on one of them
 * @param entries on this page, the newest first; none on the root
 */
public record FeedPage(String title, List<DisplayLabel> pages, List<FeedEntry> entries) {

    /**
     * A version of an item.
     *
     * @param item with a link to its page
     * @param version the date of its release, with a link to what it states
     * @param change how it differs from the version before
     */
    public record FeedEntry(DisplayLabel item, DisplayLabel version, String change) {}

    /**
     * @param number of the page; 0 for the root
     */
    public static FeedPage of(PageContext context, EventStream events, int number) {
        String title = context.message("feed.title");
        if (number == 0) {
            return new FeedPage(title, pages(context, events.pages()), List.of());
        }
        List<ResourceVersion> versions = events.on(number);
        int last = versions.size() - 1;
        return new FeedPage(
                title + ", " + context.message("feed.page", number),
                List.of(),
                IntStream.rangeClosed(0, last)
                        .mapToObj(place -> entry(context, events, versions.get(last - place)))
                        .toList());
    }

    private static List<DisplayLabel> pages(PageContext context, int last) {
        return IntStream.rangeClosed(1, last)
                .map(place -> last + 1 - place)
                .mapToObj(
                        number ->
                                new DisplayLabel(
                                        context.message("feed.page", number),
                                        context.href("feed/" + number),
                                        null))
                .toList();
    }

    private static FeedEntry entry(
            PageContext context, EventStream events, ResourceVersion version) {
        Node item = node(context, version.resource());
        String title = events.history().title(version);
        boolean isNamed = !context.labels().statements(item).isEmpty();
        return new FeedEntry(
                isNamed ? context.label(item) : DisplayLabel.plain(title),
                new DisplayLabel(
                        version.date().toString(),
                        context.label(node(context, version.iri())).href(),
                        null),
                context.message(
                        "feed.change." + version.changeType().name().toLowerCase(Locale.ROOT)));
    }

    private static Node node(PageContext context, String iri) {
        return NodeFactory.createURI(context.store().rebasing().iri(iri));
    }
}
