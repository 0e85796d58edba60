package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.store.PreferredLabels;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Texts that say the same in several languages. */
final class MultilingualText {

    private MultilingualText() {}

    /** Those in the language that the reader is given first, of texts in several. */
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
