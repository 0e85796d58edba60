package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.search.SearchFunction;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What the endpoint can do, in RDF: SPARQL 1.1 Service Description, section 3. */
record ServiceDescription(Store store, PrefixMapping prefixes) {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS =
            List.of(
                    "SPARQL_Results_JSON",
                    "SPARQL_Results_XML",
                    "SPARQL_Results_CSV",
                    "SPARQL_Results_TSV",
                    "Turtle",
                    "N-Triples",
                    "RDF_XML",
                    "JSON-LD",
                    "N-Quads",
                    "TriG");

    Answer answer(Syntax syntax) {
        return Answer.of(syntax.mediaType(), Serialisation.of(graph(), syntax, prefixes));
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node endpoint = store.node("sparql");
        graph.add(endpoint, RDF.Nodes.type, node(SD + "Service"));
        graph.add(
                endpoint,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("SPARQL endpoint of factgraph", "en"));
        graph.add(endpoint, node(SD + "endpoint"), endpoint);
        graph.add(endpoint, node(SD + "supportedLanguage"), node(SD + "SPARQL11Query"));
        describeSearch(graph, endpoint);
        RESULTS.forEach(
                format -> graph.add(endpoint, node(SD + "resultFormat"), node(FORMATS + format)));
        return graph;
    }

    /** sd:propertyFeature: a property that is more than a pattern. */
    private void describeSearch(Graph graph, Node endpoint) {
        Node search = node(SearchFunction.iri(store.base()));
        graph.add(endpoint, node(SD + "propertyFeature"), search);
        graph.add(
                search,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("search by words", "en"));
        graph.add(
                search,
                RDFS.comment.asNode(),
                NodeFactory.createLiteralLang(SearchFunction.USAGE, "en"));
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
