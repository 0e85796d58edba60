package eu.factgraph.page.change;

import eu.factgraph.diff.PropertyChange;
import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * Changes in the words of a page.
 *
 * @param before of all editions, with links to the earlier one
 * @param after of all editions, with links to the later one
 * @param headings the headings of sections, down to each
 */
record ChangeFormatter(
        PageContext before, PageContext after, SectionHeadings headings, ChangeKinds kinds) {

    private static final int LONGEST = 180;
    private static final int PROPERTIES = 8;
    private static final int VALUES = 6;

    ChangedSection section(SectionChange section, List<ResourceChange> shown) {
        return new ChangedSection(
                headings.path(section.graph()),
                section.earlier().map(one -> before.label(node(one))).orElse(null),
                section.later().map(one -> after.label(node(one))).orElse(null),
                shown.stream().map(this::item).toList());
    }

    /** The changes of a section by kind, then by name. */
    List<ResourceChange> sorted(List<ResourceChange> changes) {
        return changes.stream()
                .sorted(
                        Comparator.comparing((ResourceChange change) -> kinds.of(change))
                                .thenComparing(
                                        change -> name(change).text(), after.messages().collator()))
                .toList();
    }

    /** With a link to the edition that has the item. */
    DisplayLabel name(ResourceChange change) {
        return cut((kinds.of(change).isGone() ? before : after).label(node(change.iri())));
    }

    String word(ShownChange kind) {
        return after.message("change.kind." + kind.token());
    }

    private ChangedItem item(ResourceChange change) {
        ShownChange kind = kinds.of(change);
        List<PropertyChange> properties =
                change.properties().stream()
                        .filter(one -> !one.property().equals(RDF.Nodes.type))
                        .toList();
        return new ChangedItem(
                kind,
                word(kind),
                name(change),
                type(node(change.iri())).orElse(null),
                change.from().stream().map(one -> before.label(node(one))).toList(),
                properties.stream().limit(PROPERTIES).map(this::values).toList(),
                Math.max(0, properties.size() - PROPERTIES));
    }

    private ChangedItem.ChangedValues values(PropertyChange change) {
        return new ChangedItem.ChangedValues(
                DisplayLabel.plain(after.label(node(change.property())).text()),
                values(before, change.before()),
                values(after, change.after()));
    }

    private List<DisplayLabel> values(PageContext context, List<Node> values) {
        List<DisplayLabel> shown =
                values.stream().limit(VALUES).map(one -> cut(context.value(node(one)))).toList();
        return values.size() <= VALUES
                ? shown
                : Stream.concat(
                                shown.stream(),
                                Stream.of(
                                        DisplayLabel.plain(
                                                context.message(
                                                        "change.more",
                                                        String.valueOf(values.size() - VALUES)))))
                        .toList();
    }

    /** What rules derive, such as superclasses, is not shown. */
    private Optional<DisplayLabel> type(Node item) {
        var store = after.store();
        return Iter.asStream(store.dataset().findNG(Node.ANY, item, RDF.Nodes.type, Node.ANY))
                .filter(quad -> !store.isDerived(quad.getGraph()))
                .map(Quad::getObject)
                .map(type -> DisplayLabel.plain(after.label(type).text()))
                .min(Comparator.comparing(DisplayLabel::text));
    }

    private Node node(Node canonical) {
        return after.store().rebasing().node(canonical);
    }

    private static DisplayLabel cut(DisplayLabel label) {
        return label.text().length() <= LONGEST
                ? label
                : new DisplayLabel(
                        label.text().substring(0, LONGEST).strip() + "…",
                        label.href(),
                        label.lang());
    }
}
