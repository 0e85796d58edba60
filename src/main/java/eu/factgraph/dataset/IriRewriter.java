package eu.factgraph.dataset;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Rewrites IRIs from the canonical namespace to the public base.
 *
 * @param base absolute IRI that ends in a slash
 */
public record IriRewriter(String base) {

    /**
     * The tokens of SPARQL 1.1 (section 19.8) that may contain text like an IRI. Only the last
     * alternative is an IRI.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"{3}(?:\\\\.|\"{0,2}[^\"\\\\])*+\"{3}|'{3}(?:\\\\.|'{0,2}[^'\\\\])*+'{3}"
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'"
                            + "|\\\\.|#[^\\r\\n]*+|<([^<>\"{}|^`\\\\\\x00-\\x20]*+)>",
                    Pattern.DOTALL);

    public Node node(Node node) {
        return node.isURI() && node.getURI().startsWith(CANONICAL)
                ? NodeFactory.createURI(iri(node.getURI()))
                : node;
    }

    public String iri(String iri) {
        return iri.startsWith(CANONICAL) ? base + iri.substring(CANONICAL.length()) : iri;
    }

    /** The inverse: the node in the canonical namespace. */
    public Node canonical(Node node) {
        return node.isURI() && node.getURI().startsWith(base)
                ? NodeFactory.createURI(canonical(node.getURI()))
                : node;
    }

    /** The inverse: the IRI in the canonical namespace. */
    public String canonical(String iri) {
        return iri.startsWith(base) ? CANONICAL + iri.substring(base.length()) : iri;
    }

    public Graph graph(Graph graph) {
        Graph rewritten = GraphFactory.createGraphMem();
        graph.stream().map(this::triple).forEach(rewritten::add);
        return rewritten;
    }

    public PrefixMapping prefixes(PrefixMapping prefixes) {
        PrefixMapping rewritten = PrefixMapping.Factory.create();
        prefixes.getNsPrefixMap().forEach((name, iri) -> rewritten.setNsPrefix(name, iri(iri)));
        return rewritten;
    }

    /**
     * Rewrites the canonical IRIs of a query, but not those in strings. Comments are removed,
     * because the parser takes as long for them as for the query.
     */
    public String query(String text) {
        return TOKEN.matcher(text).replaceAll(this::token);
    }

    private String token(MatchResult token) {
        if (token.group(1) != null) {
            return Matcher.quoteReplacement("<" + iri(token.group(1)) + ">");
        }
        return token.group().startsWith("#") ? "" : Matcher.quoteReplacement(token.group());
    }

    public Quad quad(Quad quad) {
        return Quad.create(node(quad.getGraph()), triple(quad.asTriple()));
    }

    private Triple triple(Triple triple) {
        return Triple.create(
                node(triple.getSubject()), node(triple.getPredicate()), node(triple.getObject()));
    }
}
