package eu.factgraph.page.topic;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.PrintOrder;
import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.page.index.SeriesIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A heading of the factsheets of a selection, with the headings below it in the order of print.
 *
 * @param path of its sections below a factsheet; empty for the factsheets themselves
 * @param sections by edition
 */
public record HeadingTopic(String path, Map<Edition, Node> sections, List<HeadingTopic> parts) {

    /** The factsheets of a selection with all headings. */
    public static HeadingTopic all(SeriesIndex series, SectionOutline outline) {
        var sheets = new TreeMap<Edition, Node>();
        series.selected().values().forEach(one -> sheets.put(one, series.document(one)));
        return of("", sheets, outline);
    }

    private static HeadingTopic of(
            String path, Map<Edition, Node> sections, SectionOutline outline) {
        var below = new LinkedHashMap<String, Map<Edition, Node>>();
        PrintOrder.merged(sections.values().stream().map(one -> names(one, outline)))
                .forEach(name -> below.put(name, new TreeMap<>()));
        sections.forEach(
                (edition, section) ->
                        outline.below(section)
                                .forEach(part -> below.get(name(part)).put(edition, part)));
        return new HeadingTopic(
                path,
                sections,
                below.entrySet().stream()
                        .map(
                                part ->
                                        of(
                                                (path.isEmpty() ? "" : path + "/") + part.getKey(),
                                                part.getValue(),
                                                outline))
                        .toList());
    }

    /** Any of the sections. */
    Node section() {
        return sections.values().iterator().next();
    }

    private static List<String> names(Node section, SectionOutline outline) {
        return outline.below(section).stream().map(HeadingTopic::name).toList();
    }

    /** The last part of its path. */
    private static String name(Node section) {
        return section.getURI().substring(section.getURI().lastIndexOf('/') + 1);
    }

    /** The heading at a path, which may be this one. */
    public Optional<HeadingTopic> at(String sought) {
        return path.equals(sought)
                ? Optional.of(this)
                : parts.stream()
                        .filter(one -> sought.equals(one.path) || sought.startsWith(one.path + "/"))
                        .findFirst()
                        .flatMap(one -> one.at(sought));
    }

    /** The headings above the one at a path, below this one. */
    public List<HeadingTopic> above(String sought) {
        return parts.stream()
                .filter(one -> sought.startsWith(one.path + "/"))
                .flatMap(one -> Stream.concat(Stream.of(one), one.above(sought).stream()))
                .toList();
    }

    /** The sections of one edition under this heading and those below it. */
    Stream<Node> within(Edition edition) {
        return Stream.concat(
                Stream.ofNullable(sections.get(edition)),
                parts.stream().flatMap(part -> part.within(edition)));
    }
}
