package eu.factgraph.store;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NameProperties;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;

/**
 * The label that is displayed for a node: its preferred label, otherwise its title, label or shape
 * name; in the language of the page, otherwise in the first interface language that it has,
 * otherwise in any.
 *
 * @param statements with labels, by subject
 */
public record PreferredLabels(Map<Node, List<Quad>> statements) {

    private static final List<Node> PROPERTIES =
            Stream.concat(NameProperties.PREFERRED.stream(), Stream.of(SHACL.name)).toList();

    public static PreferredLabels in(Store store) {
        var labels = new HashMap<Node, List<Quad>>();
        for (Node property : PROPERTIES) {
            var found =
                    store.dataset().stream(Node.ANY, Node.ANY, property, Node.ANY)
                            .filter(quad -> !quad.isDefaultGraph() && quad.getObject().isLiteral())
                            .collect(Collectors.groupingBy(Quad::getSubject));
            found.forEach(labels::putIfAbsent);
        }
        return new PreferredLabels(Map.copyOf(labels));
    }

    /** The statements with the labels of a node. */
    public List<Quad> statements(Node node) {
        return statements.getOrDefault(node, List.of());
    }

    /** A literal itself; for any other node its label, or the last part of its IRI. */
    public Node of(Node node, Language language) {
        return node.isLiteral()
                ? node
                : statements(node).stream()
                        .map(Quad::getObject)
                        .min(preferring(language))
                        .orElseGet(() -> NodeFactory.createLiteralString(lastPart(node)));
    }

    /** Orders equivalent literals by preference for a reader of {@code language}. */
    public static Comparator<Node> preferring(Language language) {
        return Comparator.<Node>comparingInt(
                        label -> Language.rank(label.getLiteralLanguage(), language.tag()))
                .thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm);
    }

    private static String lastPart(Node node) {
        String iri = node.toString();
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        String name = cut + 1 < iri.length() ? iri.substring(cut + 1) : iri;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }
}
