package eu.factgraph.history;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.Namespaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The dates of items, sections and datasets as statements. The graph itself has the dates of the
 * first and the last release.
 */
public record DatesGraph(ChangeDates dates, NamedGraphs data) {

    public static final String IRI = NamedGraphs.DERIVED + "modified";

    private static final String TITLE = "When each item was last changed, by the releases";
    private static final Node MODIFIED = DCTerms.modified.asNode();
    private static final Node ISSUED = DCTerms.issued.asNode();
    private static final List<Node> DATASETS =
            List.of(DCAT.Dataset.asNode(), NodeFactory.createURI(Namespaces.QB + "DataSet"));

    Graph graph() {
        Graph graph = GraphFactory.createGraphMem();
        Node own = NodeFactory.createURI(IRI);
        graph.add(own, RDF.Nodes.type, FOAF.Document.asNode());
        graph.add(own, DCTerms.title.asNode(), Language.EN.literal(TITLE));
        graph.add(own, ISSUED, literal(dates.history().releases().get(0).date()));
        graph.add(own, MODIFIED, literal(dates.history().last().orElseThrow()));
        addModified(graph);
        data.graphs().forEach((name, described) -> addDatasets(graph, name, described));
        return graph;
    }

    /** The date of each resource and section that states none of its own. */
    private void addModified(Graph graph) {
        Set<Node> dated =
                data.graphs().values().stream()
                        .flatMap(own -> own.stream(Node.ANY, MODIFIED, Node.ANY))
                        .map(Triple::getSubject)
                        .collect(Collectors.toSet());
        var all = new TreeMap<>(dates.resources());
        all.keySet().removeIf(resource -> Edition.of(resource).isPresent());
        all.putAll(dates.sections());
        all.forEach(
                (resource, date) -> {
                    Node node = NodeFactory.createURI(resource);
                    if (!dated.contains(node)) {
                        graph.add(node, MODIFIED, literal(date));
                    }
                });
    }

    private void addDatasets(Graph graph, String name, Graph described) {
        DATASETS.stream()
                .flatMap(type -> described.stream(Node.ANY, RDF.Nodes.type, type))
                .map(Triple::getSubject)
                .forEach(
                        dataset -> {
                            issued(dataset.getURI(), name)
                                    .ifPresent(date -> graph.add(dataset, ISSUED, literal(date)));
                            Optional.ofNullable(dates.derived().get(dataset.getURI()))
                                    .ifPresent(date -> graph.add(dataset, MODIFIED, literal(date)));
                        });
    }

    /** The first release of a dataset or, if rules describe it, of its edition. */
    private Optional<LocalDate> issued(String dataset, String graph) {
        return dates.history()
                .first(dataset)
                .or(
                        () ->
                                Unit.of(graph)
                                        .edition()
                                        .flatMap(
                                                edition -> dates.history().first(edition.graph())));
    }

    private static Node literal(LocalDate date) {
        return createLiteralDT(date.toString(), XSDdate);
    }
}
