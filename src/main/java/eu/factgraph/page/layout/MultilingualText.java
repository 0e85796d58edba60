package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.store.PreferredLabels;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Texts in several languages. */
final class MultilingualText {

    private MultilingualText() {}

    /** The texts in the preferred one of their languages. */
    static Stream<Node> first(Collection<Node> texts, Language language) {
        return texts.stream()
                .min(PreferredLabels.preferring(language))
                .map(Node::getLiteralLanguage)
                .stream()
                .flatMap(
                        preferred ->
                                texts.stream()
                                        .filter(
                                                text ->
                                                        text.getLiteralLanguage()
                                                                .equals(preferred)));
    }
}
