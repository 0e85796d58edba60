package eu.factgraph.shacl.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** Formats RDF terms for messages. */
public final class TermFormat {

    private static final int BRIEF = 100;

    private TermFormat() {}

    /** In Turtle syntax; SHACL terms have the prefix {@code sh:}. */
    public static String text(Node term) {
        if (term.isURI() && term.getURI().startsWith(SHACL.NS)) {
            return "sh:" + term.getURI().substring(SHACL.NS.length());
        }
        return term.isBlank() ? "a blank node" : NodeFmtLib.strTTL(term);
    }

    /** Like {@link #text}, shortened if it is long. */
    public static String brief(Node term) {
        String text = text(term);
        return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
    }

    /** Literals as their lexical form. */
    public static String plain(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : text(term);
    }

    /** Such as {@code 1 value} or {@code 2 values}. */
    public static String count(Node integer, String noun) {
        String digits = plain(integer);
        return digits + " " + noun + (digits.equals("1") ? "" : "s");
    }

    /**
     * A blank node is described by the path from the nearest IRI, such as {@code
     * <http://example.org/S> sh:property}.
     */
    public static String location(Graph graph, Node node) {
        return location(graph, node, new HashSet<>());
    }

    private static String location(Graph graph, Node node, Set<Node> seen) {
        if (!node.isBlank() || !seen.add(node)) {
            return text(node);
        }
        Triple use = use(graph, node, seen);
        if (use == null) {
            return text(node);
        }
        String owner = location(graph, use.getSubject(), seen);
        boolean isListCell =
                use.getPredicate().equals(RDF.Nodes.first)
                        || use.getPredicate().equals(RDF.Nodes.rest);
        return isListCell ? owner : owner + " " + text(use.getPredicate());
    }

    private static Triple use(Graph graph, Node node, Set<Node> seen) {
        return graph.stream(Node.ANY, Node.ANY, node)
                .filter(triple -> !seen.contains(triple.getSubject()))
                .findFirst()
                .orElse(null);
    }
}
