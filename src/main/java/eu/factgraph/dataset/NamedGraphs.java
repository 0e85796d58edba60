package eu.factgraph.dataset;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.TurtleReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** The named graphs by IRI, sorted. They must not be modified. */
public record NamedGraphs(Map<String, Graph> graphs) {

    /** The namespace of the graphs' names. */
    public static final String GRAPHS = CanonicalNamespace.CANONICAL + "graph/";

    /** The namespace of the graphs that rules fill. */
    public static final String DERIVED = GRAPHS + "derived/";

    /** The namespace of the graphs that describe releases. */
    public static final String HISTORY = GRAPHS + "history/";

    public NamedGraphs {
        graphs = Collections.unmodifiableMap(new LinkedHashMap<>(graphs));
    }

    /**
     * All files of {@code source}, one named graph each.
     *
     * @throws eu.factgraph.files.InvalidInput with the faults of all files
     */
    public static NamedGraphs read(SourceFolders source) {
        return new NamedGraphs(TurtleReader.read(source.graphFiles()));
    }

    /** By scope, oldest first. */
    public List<Edition> editions() {
        return graphs.keySet().stream()
                .flatMap(graph -> Edition.of(graph).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The codes of the countries that have items or editions, sorted. */
    public List<String> countries() {
        return graphs.keySet().stream()
                .map(Unit::of)
                .filter(unit -> !new Scope(unit.scope()).isShared())
                .map(Unit::scope)
                .filter(scope -> scope.length() == Scope.COUNTRY_CODE)
                .distinct()
                .sorted()
                .toList();
    }

    /** The graphs of each unit. */
    public Map<Unit, NamedGraphs> byUnit() {
        var byUnit = new LinkedHashMap<Unit, Map<String, Graph>>();
        graphs.forEach(
                (name, graph) ->
                        byUnit.computeIfAbsent(Unit.of(name), any -> new LinkedHashMap<>())
                                .put(name, graph));
        var units = new LinkedHashMap<Unit, NamedGraphs>();
        byUnit.forEach((unit, own) -> units.put(unit, new NamedGraphs(own)));
        return units;
    }

    /** The RDF merge of all graphs. */
    public Graph union() {
        Graph union = GraphFactory.createGraphMem();
        graphs.values().forEach(graph -> GraphUtil.addInto(union, graph));
        return union;
    }

    /** The named graphs, with their union as default graph. */
    public DatasetGraph dataset() {
        DatasetGraph dataset = new DatasetGraphMapLink(union());
        graphs.forEach((name, graph) -> dataset.addGraph(NodeFactory.createURI(name), graph));
        return dataset;
    }

    public Stream<Quad> quads() {
        return graphs.keySet().stream()
                .flatMap(
                        name -> {
                            Node graph = NodeFactory.createURI(name);
                            return graphs.get(name).stream()
                                    .map(triple -> Quad.create(graph, triple));
                        });
    }

    public NamedGraphs with(String name, Graph graph) {
        var all = new LinkedHashMap<>(graphs);
        all.put(name, graph);
        return new NamedGraphs(all);
    }

    /** The names of the graphs that contain {@code subject} as a subject, sorted. */
    public List<String> graphsAbout(Node subject) {
        return graphs.entrySet().stream()
                .filter(entry -> entry.getValue().contains(subject, Node.ANY, Node.ANY))
                .map(Map.Entry::getKey)
                .toList();
    }

    public long size() {
        return graphs.values().stream().mapToLong(Graph::size).sum();
    }

    /** The graphs whose names match. */
    NamedGraphs where(Predicate<String> wanted) {
        var some = new LinkedHashMap<>(graphs);
        some.keySet().removeIf(wanted.negate());
        return new NamedGraphs(some);
    }
}
