package eu.factgraph.store;

import eu.factgraph.files.CanonicalNamespace;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Moves IRIs from the canonical namespace to the public base: IRIs only, never text.
 *
 * @param base absolute IRI that ends in a slash
 */
public record IriRewriter(String base) {

    /**
     * The tokens of SPARQL 1.1 (section 19.8) that may hold what looks like an IRI; only the last
     * alternative is one.
     */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"{3}(?:\\\\.|\"{0,2}[^\"\\\\])*+\"{3}|'{3}(?:\\\\.|'{0,2}[^'\\\\])*+'{3}"
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'"
                            + "|\\\\.|#[^\\r\\n]*+|<([^<>\"{}|^`\\\\\\x00-\\x20]*+)>",
                    Pattern.DOTALL);

    public Node node(Node node) {
        return node.isURI() && node.getURI().startsWith(CanonicalNamespace.CANONICAL)
                ? NodeFactory.createURI(iri(node.getURI()))
                : node;
    }

    public String iri(String iri) {
        return iri.startsWith(CanonicalNamespace.CANONICAL)
                ? base + iri.substring(CanonicalNamespace.CANONICAL.length())
                : iri;
    }

    /** The other way: the IRI that lasts, whatever the base. */
    public String canonical(String iri) {
        return iri.startsWith(base)
                ? CanonicalNamespace.CANONICAL + iri.substring(base.length())
                : iri;
    }

    public Graph graph(Graph graph) {
        Graph moved = GraphFactory.createGraphMem();
        graph.stream().map(this::triple).forEach(moved::add);
        return moved;
    }

    public DatasetGraph dataset(DatasetGraph dataset) {
        var moved = new ClosedDataset(graph(dataset.getDefaultGraph()));
        dataset.listGraphNodes()
                .forEachRemaining(
                        name -> moved.addGraph(node(name), graph(dataset.getGraph(name))));
        return moved;
    }

    public PrefixMapping prefixes(PrefixMapping prefixes) {
        PrefixMapping moved = PrefixMapping.Factory.create();
        prefixes.getNsPrefixMap().forEach((name, iri) -> moved.setNsPrefix(name, iri(iri)));
        return moved;
    }

    /**
     * The text of a query with its canonical IRIs moved; strings stay as they are. Comments go: the
     * engine takes as long to read them as what is asked.
     */
    public String query(String text) {
        return TOKEN.matcher(text).replaceAll(this::token);
    }

    private String token(java.util.regex.MatchResult token) {
        if (token.group(1) != null) {
            return Matcher.quoteReplacement("<" + iri(token.group(1)) + ">");
        }
        return token.group().startsWith("#") ? "" : Matcher.quoteReplacement(token.group());
    }

    private Triple triple(Triple triple) {
        return Triple.create(
                node(triple.getSubject()), node(triple.getPredicate()), node(triple.getObject()));
    }

    /** A graph that is not there reads as empty: a reader must not make the store create it. */
    private static final class ClosedDataset extends DatasetGraphMapLink {
        ClosedDataset(Graph defaultGraph) {
            super(defaultGraph);
        }

        @Override
        public Graph getGraph(Node name) {
            return containsGraph(name) || name.toString().startsWith("urn:x-arq:")
                    ? super.getGraph(name)
                    : Graph.emptyGraph;
        }
    }
}
