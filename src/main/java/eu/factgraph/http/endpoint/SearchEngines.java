package eu.factgraph.http.endpoint;

import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** What search engines are not to list: people, whose office is listed without them. */
final class SearchEngines {

    /** The field that crawlers read. */
    static final String HEADER = "X-Robots-Tag";

    static final String NO_INDEX = "noindex";

    private static final Node PERSON = NodeFactory.createURI(Namespaces.PERSON + "Person");

    private SearchEngines() {}

    static boolean areKeptFrom(Store store, Node resource) {
        return store.dataset().getDefaultGraph().contains(resource, RDF.Nodes.type, PERSON);
    }
}
