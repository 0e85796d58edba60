package eu.factgraph.page.change;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.diff.EditionDiff;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.List;

/** Two editions with what differs between them, for the pages that show it. */
public record ComparedEditions(
        PageContext context, SiteIndex siteIndex, EditionPair pair, EditionDiff diff) {

    /** The last segment of the address of what changed in the document itself. */
    private static final String DOCUMENT = "document";

    /** The address of the comparison. */
    String path() {
        return path(pair);
    }

    static String path(EditionPair pair) {
        return "country/%s/changes/%d-%d"
                .formatted(pair.later().scope(), pair.earlier().year(), pair.later().year());
    }

    /** The address of the changes below a heading. */
    String path(String topic) {
        return path() + "/" + segment(topic);
    }

    /** The end of the address of a heading; the document itself has a name of its own. */
    static String segment(String topic) {
        return topic.isEmpty() ? DOCUMENT : topic;
    }

    /** The sections at and below a heading; of the document only itself. */
    List<SectionChange> below(String topic) {
        return diff.sections().stream()
                .filter(
                        section ->
                                section.path().equals(topic)
                                        || !topic.isEmpty()
                                                && section.path().startsWith(topic + "/"))
                .toList();
    }

    List<ResourceChange> changes(List<SectionChange> sections) {
        return sections.stream().flatMap(one -> one.resources().stream()).toList();
    }

    DisplayLabel country() {
        return SourceStrip.country(context, siteIndex.series(), pair.later());
    }

    EditionLink earlier() {
        return EditionLink.of(context, siteIndex.series(), pair.earlier());
    }

    EditionLink later() {
        return EditionLink.of(context, siteIndex.series(), pair.later());
    }

    ChangeKinds kinds() {
        return ChangeKinds.between(diff);
    }

    SectionHeadings headings() {
        return new SectionHeadings(context, siteIndex.outline());
    }

    ChangeFormatter formatter() {
        return new ChangeFormatter(
                reading(pair.earlier()), reading(pair.later()), headings(), kinds());
    }

    private PageContext reading(Edition edition) {
        return context.over(siteIndex.series().stores().all())
                .selecting(SelectionCriteria.of(edition));
    }

    /** The path of a heading below the document from the end of an address. */
    public static String topic(String segment) {
        return segment.equals(DOCUMENT) ? "" : segment;
    }
}
