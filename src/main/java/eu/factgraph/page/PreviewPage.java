package eu.factgraph.page;

import eu.factgraph.search.Entry;
import eu.factgraph.search.Facet;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A thing in a few lines, to be shown in the page of somebody else.
 *
 * @param aliases other names, parted by commas; empty if there are none
 */
record PreviewPage(Shown name, List<Shown> kinds, List<Shown> texts, String aliases) {

    static PreviewPage of(Frame frame, Entry entry) {
        return new PreviewPage(
                frame.shown(entry.thing()),
                entry.values(Facet.KIND).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(frame::shown)
                        .toList(),
                entry.texts().stream()
                        .min(Labels.preferring(frame.reader().language()))
                        .map(frame::shown)
                        .stream()
                        .toList(),
                String.join(
                        ", ",
                        entry.aliases().stream()
                                .map(Node::getLiteralLexicalForm)
                                .distinct()
                                .toList()));
    }
}
