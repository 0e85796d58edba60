package eu.factgraph.importing.measure;

import eu.factgraph.files.PrefixRules;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the comparison speaks of. */
final class Names {

    /** Properties whose values are web addresses. */
    static final Set<String> LINKS =
            Set.of(
                    "foaf:page",
                    "foaf:homepage",
                    "dct:source",
                    "rdfs:seeAlso",
                    "foaf:isPrimaryTopicOf");

    static final Node ENTRY = NodeFactory.createURI(iri("def:entry"));

    private Names() {}

    /** The IRI of a prefixed name. */
    static String iri(String prefixed) {
        String[] parts = prefixed.split(":", 2);
        return PrefixRules.namespace(parts[0]).orElseThrow() + parts[1];
    }
}
