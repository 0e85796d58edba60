package eu.factgraph.quads;

import static eu.factgraph.quads.TermDictionary.ABSENT;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;

/** A read-only view of one graph of an image, or of the merge of all visible ones. */
final class QuadGraph extends GraphBase {

    private static final int UNCOUNTED = -1;

    private final QuadImage image;
    private final Terms terms;
    private final Visibility visible;
    private final int graph;
    private int size = UNCOUNTED;

    private QuadGraph(QuadImage image, Terms terms, Visibility visible, int graph) {
        this.image = image;
        this.terms = terms;
        this.visible = visible;
        this.graph = graph;
    }

    static QuadGraph merge(QuadImage image, Terms terms, Visibility visible) {
        return new QuadGraph(image, terms, visible, ABSENT);
    }

    static QuadGraph named(QuadImage image, Terms terms, Visibility visible, int graph) {
        return new QuadGraph(image, terms, visible, graph);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        var matched = matched(pattern);
        return matched == null ? NiceIterator.emptyIterator() : matched;
    }

    /** Null if the image does not have one of the terms. */
    private MatchedTriples matched(Triple pattern) {
        int subject = terms.pattern(pattern.getSubject());
        int predicate = terms.pattern(pattern.getPredicate());
        int object = terms.pattern(pattern.getObject());
        if (subject == ABSENT || predicate == ABSENT || object == ABSENT) {
            return null;
        }
        Scan scan =
                graph < 0
                        ? image.scan(subject, predicate, object)
                        : image.scan(graph, subject, predicate, object);
        return new MatchedTriples(scan, visible, terms);
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        var matched = matched(pattern);
        return matched != null && matched.hasNext();
    }

    @Override
    protected synchronized int graphBaseSize() {
        if (size == UNCOUNTED) {
            size = matched(Triple.ANY).count();
        }
        return size;
    }
}
