package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** The vocabulary of releases and versions. */
final class HistoryVocabulary {

    static final Node VERSION = def("Version");
    static final Node ORDER = def("order");
    static final Node DIGEST = def("digest");
    static final Node SPECIALIZATION_OF = prov("specializationOf");
    static final Node WAS_REVISION_OF = prov("wasRevisionOf");
    static final Node INVALIDATED_AT_TIME = prov("invalidatedAtTime");
    static final Node DATE = DCTerms.date.asNode();
    static final Node TITLE = DCTerms.title.asNode();
    static final Node IS_REPLACED_BY = DCTerms.isReplacedBy.asNode();

    private HistoryVocabulary() {}

    private static Node def(String name) {
        return NodeFactory.createURI(CanonicalNamespace.TERMS + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(Namespaces.PROV + name);
    }
}
