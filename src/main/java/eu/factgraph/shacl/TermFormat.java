package eu.factgraph.shacl;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** RDF terms as messages show them. */
final class TermFormat {

    private static final int BRIEF = 100;

    private TermFormat() {}

    /** As Turtle writes it; terms of SHACL with the prefix {@code sh:}. */
    static String text(Node term) {
        if (term.isURI() && term.getURI().startsWith(SHACL.NS)) {
            return "sh:" + term.getURI().substring(SHACL.NS.length());
        }
        return term.isBlank() ? "a blank node" : NodeFmtLib.strTTL(term);
    }

    /** As {@link #text}, its beginning only if it is long. */
    static String brief(Node term) {
        String text = text(term);
        return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
    }

    /** As a text for people holds it: literals by their lexical form. */
    static String plain(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : text(term);
    }

    /**
     * Where a node stands in its graph: blank nodes by the way from the nearest IRI, such as {@code
     * <http://example.org/S> sh:property}.
     */
    static String place(Graph graph, Node node) {
        return place(graph, node, new HashSet<>());
    }

    private static String place(Graph graph, Node node, Set<Node> seen) {
        if (!node.isBlank()) {
            return text(node);
        }
        if (!seen.add(node)) {
            return text(node);
        }
        Triple use = use(graph, node, seen);
        if (use == null) {
            return text(node);
        }
        String owner = place(graph, use.getSubject(), seen);
        boolean listed =
                use.getPredicate().equals(RDF.Nodes.first)
                        || use.getPredicate().equals(RDF.Nodes.rest);
        return listed ? owner : owner + " " + text(use.getPredicate());
    }

    private static Triple use(Graph graph, Node node, Set<Node> seen) {
        return graph.stream(Node.ANY, Node.ANY, node)
                .filter(triple -> !seen.contains(triple.getSubject()))
                .findFirst()
                .orElse(null);
    }
}
