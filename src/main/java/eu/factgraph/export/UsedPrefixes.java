package eu.factgraph.export;

import eu.factgraph.files.PrefixRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.SplitIRI;

/** Collects the namespaces that statements use. */
final class UsedPrefixes {

    /** In the order of their first use, which JSON-LD keeps. */
    private final Set<String> namespaces = new LinkedHashSet<>();

    private Node graph;
    private Node subject;

    void addAll(List<Quad> quads) {
        quads.forEach(this::add);
    }

    private void add(Quad quad) {
        if (!quad.getGraph().equals(graph)) {
            graph = quad.getGraph();
            add(graph);
        }
        if (!quad.getSubject().equals(subject)) {
            subject = quad.getSubject();
            add(subject);
        }
        add(quad.getPredicate());
        add(quad.getObject());
    }

    private void add(Node node) {
        String iri = node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString();
        int end = SplitIRI.splitXML(iri);
        if (end < iri.length()) {
            namespaces.add(iri.substring(0, end));
        }
    }

    /** The prefixes of the table and those by rule. */
    PrefixMapping in(PrefixMapping prefixes) {
        PrefixMapping used = PrefixMapping.Factory.create();
        namespaces.forEach(
                namespace ->
                        PrefixRules.prefix(namespace, prefixes)
                                .ifPresent(name -> used.setNsPrefix(name, namespace)));
        return used;
    }
}
