package eu.factgraph.diff;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The form of IRIs in which two editions are compared: that of the edition's own graphs and of what
 * exists only as the edition states it, without the year.
 */
record YearlessIris(Edition edition, Pattern bound) {

    private static final String ID = CanonicalNamespace.CANONICAL + "id/";

    YearlessIris(Edition edition) {
        this(
                edition,
                Pattern.compile(
                        "(%s/[a-z-]+)/%d(/.+)"
                                .formatted(Pattern.quote(ID + edition.scope()), edition.year())));
    }

    String iri(String iri) {
        String document = edition.graph();
        if (iri.equals(document) || iri.startsWith(document + "/")) {
            return NamedGraphs.GRAPHS + edition.scope() + iri.substring(document.length());
        }
        var match = bound.matcher(iri);
        return match.matches() ? match.group(1) + match.group(2) : iri;
    }

    Triple triple(Triple triple) {
        return Triple.create(
                node(triple.getSubject()), triple.getPredicate(), node(triple.getObject()));
    }

    Node node(Node node) {
        return node.isURI() ? NodeFactory.createURI(iri(node.getURI())) : node;
    }
}
