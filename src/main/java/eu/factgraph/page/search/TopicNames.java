package eu.factgraph.page.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;

/** The names of the headings that all editions share, as the sections of one edition have them. */
record TopicNames(PageContext context) {

    private static final String BELOW = " › ";

    /** That of its concept, else its own after those of the headings above it. */
    DisplayLabel name(Node topic) {
        String path = path(topic);
        Node concept = context.store().node("id/concept/outline/" + path.replace('/', '-'));
        if (context.store().isConcept(concept)
                && context.graph().contains(concept, SKOS.prefLabel.asNode(), Node.ANY)) {
            DisplayLabel label = context.label(concept);
            return new DisplayLabel(label.inSentenceCase().text(), null, label.lang());
        }
        return ofSections(path);
    }

    private DisplayLabel ofSections(String path) {
        var above = new ArrayList<String>();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            above.add(path.substring(0, end));
        }
        above.add(path);
        List<DisplayLabel> names =
                above.stream().skip(above.size() > 1 ? 1 : 0).map(this::named).toList();
        String lang = names.get(names.size() - 1).lang();
        return new DisplayLabel(
                names.stream().map(DisplayLabel::text).collect(Collectors.joining(BELOW)),
                null,
                lang);
    }

    private DisplayLabel named(String path) {
        return context.store().graphs().editions().stream()
                .map(edition -> section(edition, path))
                .filter(section -> G.hasType(context.graph(), section, type()))
                .findFirst()
                .map(context::label)
                .orElseGet(() -> DisplayLabel.plain(path));
    }

    private Node section(Edition edition, String path) {
        return context.store()
                .node("graph/%s/%s/%s".formatted(edition.scope(), edition.year(), path));
    }

    private Node type() {
        return context.store().node("def/Section");
    }

    /** Chapters; below the chapter of a chosen heading also its parts. */
    boolean isOpen(Node topic, List<Node> chosen) {
        String path = path(topic);
        String above = above(path);
        return above.isEmpty()
                || chosen.stream()
                        .map(this::path)
                        .anyMatch(
                                one ->
                                        path.equals(one)
                                                || above.equals(one)
                                                || above.equals(above(one)));
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private String path(Node topic) {
        return new FacetKeys(context.store()).key(SearchFacet.TOPIC, topic);
    }
}
