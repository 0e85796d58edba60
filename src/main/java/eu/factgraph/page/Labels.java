package eu.factgraph.page;

import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The one label that a node is shown by: preferred name, else title, label, name of a shape;
 * English first, then in order of text.
 */
final class Labels {

    private static final List<Node> PROPERTIES =
            List.of(
                    SKOS.prefLabel.asNode(),
                    DCTerms.title.asNode(),
                    RDFS.label.asNode(),
                    SHACL.name);
    private static final Comparator<Node> ENGLISH_FIRST =
            Comparator.<Node, Boolean>comparing(label -> !"en".equals(label.getLiteralLanguage()))
                    .thenComparing(Node::getLiteralLexicalForm);

    private Labels() {}

    static String of(Store store, Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return statements(store, node).stream()
                .map(Quad::getObject)
                .min(ENGLISH_FIRST)
                .map(Node::getLiteralLexicalForm)
                .orElseGet(() -> lastPart(node.getURI()));
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
