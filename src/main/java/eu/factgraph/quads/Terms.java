package eu.factgraph.quads;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of an image as nodes, with IRIs on a base. A node is made when it is first needed, and
 * kept.
 */
final class Terms {

    /** Negative, so that it matches each term. */
    static final int ANY = -2;

    private final TermDictionary dictionary;
    private final IriRewriter rewriter;
    private final AtomicReferenceArray<Node> nodes;
    private final Map<Node, Integer> numbers = new ConcurrentHashMap<>();

    Terms(TermDictionary dictionary, IriRewriter rewriter) {
        this.dictionary = dictionary;
        this.rewriter = rewriter;
        this.nodes = new AtomicReferenceArray<>(dictionary.size());
    }

    Node node(int number) {
        Node known = nodes.getAcquire(number);
        return known != null ? known : make(number);
    }

    private Node make(int number) {
        byte[] term = dictionary.term(number);
        Node node =
                dictionary.isIri(number)
                        ? NodeFactory.createURI(rewriter.iri(TermCodec.text(term)))
                        : TermCodec.decode(term);
        nodes.setRelease(number, node);
        numbers.put(node, number);
        return node;
    }

    /** The number of a node, {@link #ANY} for a variable, or {@link TermDictionary#ABSENT}. */
    int pattern(Node node) {
        return node == null || !node.isConcrete() ? ANY : number(node);
    }

    /** The number of a concrete node, or {@link TermDictionary#ABSENT}. */
    int number(Node node) {
        Integer known = numbers.get(node);
        return known != null ? known : find(node);
    }

    private int find(Node node) {
        if (node.isURI()) {
            String iri = rewriter.canonical(node.getURI());
            boolean isOffBase = iri.startsWith(CanonicalNamespace.CANONICAL) && !isOnBase(node);
            return isOffBase ? TermDictionary.ABSENT : dictionary.find(TermCodec.iri(iri));
        }
        return node.isBlank() || node.isLiteral()
                ? dictionary.find(TermCodec.encode(node))
                : TermDictionary.ABSENT;
    }

    private boolean isOnBase(Node node) {
        return node.getURI().startsWith(rewriter.base());
    }
}
