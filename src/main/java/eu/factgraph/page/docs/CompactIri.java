package eu.factgraph.page.docs;

import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;

/** Short forms of the IRIs of classes and properties. */
final class CompactIri {

    private CompactIri() {}

    /** Prefix and local name, or the whole IRI where no prefix fits. */
    static String of(Node term, PrefixMapping prefixes) {
        return prefixes.shortForm(term.getURI());
    }

    /** The fragment of a term in the documentation. */
    static String fragment(Node term, PrefixMapping prefixes) {
        String compact = of(term, prefixes);
        return compact.startsWith("def:") ? compact.substring(4) : compact.replace(':', '-');
    }
}
