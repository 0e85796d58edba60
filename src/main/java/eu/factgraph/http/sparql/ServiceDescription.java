package eu.factgraph.http.sparql;

import eu.factgraph.dataset.Language;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The description of the endpoint in RDF (SPARQL 1.1 Service Description, section 3). It counts
 * nothing: sizes are in the VoID description, which it links.
 *
 * @param federated whether SERVICE may call any endpoint
 */
public record ServiceDescription(
        Store store, PrefixMapping prefixes, QueryLimits limits, boolean federated) {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    private static final List<String> DOCUMENTS =
            List.of(".well-known/void", ".well-known/sparql-examples");

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

    ResourceResponse response(RdfSyntax syntax) {
        return ResourceResponse.of(
                syntax.mediaType(), SortedSerializer.of(graph(), syntax, prefixes));
    }

    private Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node endpoint = store.node("sparql");
        graph.add(endpoint, RDF.Nodes.type, sd("Service"));
        graph.add(endpoint, RDFS.label.asNode(), english("SPARQL endpoint of factgraph"));
        graph.add(endpoint, RDFS.comment.asNode(), english(limitsText()));
        DOCUMENTS.forEach(path -> graph.add(endpoint, RDFS.seeAlso.asNode(), store.node(path)));
        graph.add(endpoint, sd("endpoint"), endpoint);
        graph.add(endpoint, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(
                endpoint,
                sd("defaultEntailmentRegime"),
                node("http://www.w3.org/ns/entailment/Simple"));
        RESULTS.forEach(format -> graph.add(endpoint, sd("resultFormat"), node(FORMATS + format)));
        QueryService.functions().forEach(name -> describeFunction(graph, endpoint, node(name)));
        if (federated) {
            graph.add(endpoint, sd("feature"), sd("BasicFederatedQuery"));
        }
        describeSearch(graph, endpoint);
        describeDataset(graph, endpoint);
        return graph;
    }

    private String limitsText() {
        return "A response is complete or refused: with status 503 after %s seconds, with status 413 beyond %s rows or triples or %s bytes."
                .formatted(limits.time().toSeconds(), limits.rows(), limits.bytes());
    }

    private static void describeFunction(Graph graph, Node endpoint, Node function) {
        graph.add(endpoint, sd("extensionFunction"), function);
        graph.add(function, RDF.Nodes.type, sd("Function"));
    }

    private void describeSearch(Graph graph, Node endpoint) {
        Node search = node(SearchPropertyFunction.iri(store.base()));
        graph.add(endpoint, sd("propertyFeature"), search);
        graph.add(search, RDFS.label.asNode(), english("full-text search"));
        graph.add(search, RDFS.comment.asNode(), english(SearchPropertyFunction.USAGE));
    }

    private void describeDataset(Graph graph, Node endpoint) {
        Node dataset = store.node("sparql#dataset");
        Node defaultGraph = store.node("sparql#default");
        graph.add(endpoint, sd("defaultDataset"), dataset);
        graph.add(dataset, RDF.Nodes.type, sd("Dataset"));
        graph.add(dataset, sd("defaultGraph"), defaultGraph);
        graph.add(defaultGraph, RDF.Nodes.type, sd("Graph"));
        store.dataset()
                .listGraphNodes()
                .forEachRemaining(name -> describeNamed(graph, dataset, name));
    }

    private void describeNamed(Graph graph, Node dataset, Node name) {
        String path = name.getURI().substring(store.base().length());
        Node entry = store.node("sparql#" + path);
        graph.add(dataset, sd("namedGraph"), entry);
        graph.add(entry, RDF.Nodes.type, sd("NamedGraph"));
        graph.add(entry, sd("name"), name);
    }

    private static Node sd(String name) {
        return node(SD + name);
    }

    private static Node english(String text) {
        return Language.EN.literal(text);
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
