package eu.factgraph.quads;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Quad;

/** The visible quads of a scan. */
final class MatchedQuads implements Iterator<Quad> {

    private final Scan scan;
    private final Visibility visible;
    private final QuadImage image;
    private final Terms terms;
    private boolean isAtNext;

    MatchedQuads(Scan scan, Visibility visible, QuadImage image, Terms terms) {
        this.scan = scan;
        this.visible = visible;
        this.image = image;
        this.terms = terms;
    }

    @Override
    public boolean hasNext() {
        while (!isAtNext && scan.next()) {
            isAtNext = visible.has(scan.graph(), scan.subject());
        }
        return isAtNext;
    }

    @Override
    public Quad next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isAtNext = false;
        return Quad.create(
                terms.node(image.name(scan.graph())),
                terms.node(scan.subject()),
                terms.node(scan.predicate()),
                terms.node(scan.object()));
    }
}
