package eu.factgraph.shacl;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/**
 * The ontologies that graphs import with {@code owl:imports} and do not contain.
 *
 * @param missing the IRIs of ontologies that were not read
 * @param graph the statements of those that were fetched, if the network may be used
 */
public record OntologyImports(Set<String> missing, Graph graph) {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    static OntologyImports of(List<Graph> graphs, RdfFile.NetworkAccess network) {
        Graph fetched = GraphFactory.createDefaultGraph();
        if (network == RdfFile.NetworkAccess.FORBIDDEN) {
            return new OntologyImports(missing(graphs), fetched);
        }
        var done = new TreeSet<String>();
        var all = new ArrayList<>(graphs);
        all.add(fetched);
        Set<String> next = missing(all);
        while (done.addAll(next)) {
            next.forEach(iri -> fetch(iri, fetched));
            next = missing(all);
            next.removeAll(done);
        }
        return new OntologyImports(Set.of(), fetched);
    }

    /** The IRIs that are imported and not an {@code owl:Ontology} in any of the graphs. */
    public static Set<String> missing(List<Graph> graphs) {
        var missing = new TreeSet<String>();
        for (Graph graph : graphs) {
            Iter.asStream(G.iterObjectsOfPredicate(graph, OWL2.imports.asNode()))
                    .filter(Node::isURI)
                    .filter(ontology -> graphs.stream().noneMatch(each -> isIn(each, ontology)))
                    .forEach(ontology -> missing.add(ontology.getURI()));
        }
        return missing;
    }

    private static boolean isIn(Graph graph, Node ontology) {
        return graph.contains(ontology, RDF.Nodes.type, OWL2.Ontology.asNode());
    }

    private static void fetch(String iri, Graph into) {
        if (!iri.matches("https?://.*")) {
            throw new InvalidInput(
                    "<" + iri + ">: is imported but cannot be fetched; give its file");
        }
        try {
            RDFParser.source(iri)
                    .httpClient(
                            HttpClient.newBuilder()
                                    .connectTimeout(CONNECT)
                                    .followRedirects(HttpClient.Redirect.NORMAL)
                                    .build())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(into);
        } catch (HttpException | RiotException fault) {
            String message =
                    "<%s>: is imported but cannot be fetched: %s; give its file, or omit --allow-network";
            throw new InvalidInput(message.formatted(iri, fault.getMessage()));
        }
    }

    List<String> notes(String files) {
        String note =
                "%s: imports <%s>, which was not read; add its file with --shapes, or use --allow-network";
        return missing.stream().map(iri -> note.formatted(files, iri)).toList();
    }
}
