package eu.factgraph.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The properties that name a resource. */
public final class NameProperties {

    /** The properties of the displayed name, in order of preference. */
    public static final List<Node> PREFERRED =
            List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.label.asNode());

    public static final List<Node> ALTERNATIVE =
            List.of(SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    /** The lexical labels of SKOS. */
    public static final List<Node> SKOS_LABELS =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

    private NameProperties() {}

    public static boolean isName(Node property) {
        return PREFERRED.contains(property) || ALTERNATIVE.contains(property);
    }

    /** The preferred name in English, else the first in alphabetical order. */
    public static Optional<String> english(Function<Node, Stream<Node>> values) {
        var order = Language.ENGLISH_FIRST.thenComparing(Node::getLiteralLexicalForm);
        return PREFERRED.stream()
                .flatMap(property -> values.apply(property).filter(Node::isLiteral).sorted(order))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }
}
