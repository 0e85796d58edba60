package eu.factgraph.page;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Texts that say the same in several languages. */
final class Texts {

    private Texts() {}

    /** Those in the language that the reader is given first, of texts in several. */
    static Stream<Node> first(Collection<Node> texts, Language reader) {
        return texts.stream().min(Labels.preferring(reader)).map(Node::getLiteralLanguage).stream()
                .flatMap(
                        language ->
                                texts.stream()
                                        .filter(
                                                text ->
                                                        text.getLiteralLanguage()
                                                                .equals(language)));
    }
}
