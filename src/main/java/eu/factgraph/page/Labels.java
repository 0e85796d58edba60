package eu.factgraph.page;

import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The one label that a node is shown by: preferred name, else title, label, name of a shape; in the
 * language of the page, else in the first of the languages of pages that it has, else in any.
 */
final class Labels {

    private static final List<Node> PROPERTIES =
            List.of(
                    SKOS.prefLabel.asNode(),
                    DCTerms.title.asNode(),
                    RDFS.label.asNode(),
                    SHACL.name);

    private Labels() {}

    /** A literal as it is; of anything else its label, or the end of its IRI. */
    static Node of(Store store, Node node, Language language) {
        if (node.isLiteral()) {
            return node;
        }
        return statements(store, node).stream()
                .map(Quad::getObject)
                .min(preferring(language))
                .orElseGet(() -> NodeFactory.createLiteralString(lastPart(node.getURI())));
    }

    private static Comparator<Node> preferring(Language language) {
        return Comparator.<Node>comparingInt(label -> rank(label.getLiteralLanguage(), language))
                .thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm);
    }

    private static int rank(String tag, Language language) {
        if (tag.equals(language.tag())) {
            return -1;
        }
        return Language.of(tag).map(Enum::ordinal).orElse(Language.values().length);
    }

    static List<Quad> statements(Store store, Node node) {
        for (Node property : PROPERTIES) {
            var found = new ArrayList<Quad>();
            store.dataset().findNG(Node.ANY, node, property, Node.ANY).forEachRemaining(found::add);
            found.removeIf(quad -> !quad.getObject().isLiteral());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String lastPart(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        String name = cut + 1 < iri.length() ? iri.substring(cut + 1) : iri;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
