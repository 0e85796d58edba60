package eu.factgraph.dataset;

import static org.apache.jena.graph.NodeFactory.createURI;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Named graphs by unit, and what each unit may read. Making the dataset of a unit costs as much as
 * that unit, its scope and the shared vocabulary, however many other units there are.
 *
 * @param files the graphs of one of the units
 * @param merged the merge of the graphs of one of the units
 * @param vocabulary the catalogue, the ontology and the shared concepts
 */
public record UnitDatasets(
        Set<Unit> units,
        Function<Unit, NamedGraphs> files,
        Function<Unit, Graph> merged,
        Graph vocabulary) {

    private static final NamedGraphs NONE = new NamedGraphs(Map.of());

    public static UnitDatasets of(NamedGraphs graphs) {
        Map<Unit, NamedGraphs> files = graphs.byUnit();
        var merged = new LinkedHashMap<Unit, Graph>();
        files.forEach((unit, own) -> merged.put(unit, own.union()));
        return new UnitDatasets(
                files.keySet(),
                files::get,
                merged::get,
                merged.getOrDefault(Scope.SHARED, Graph.emptyGraph));
    }

    /**
     * What a unit may read: itself, for an edition also its scope, the shared vocabulary; of the
     * resources of other units that these mention, all statements of the Union and int, and of
     * other countries only types and names.
     */
    public UnitDataset of(Unit unit) {
        Graph readable = GraphFactory.createGraphMem();
        List<Graph> inner = inner(unit);
        inner.forEach(graph -> GraphUtil.addInto(readable, graph));
        GraphUtil.addInto(readable, vocabulary);
        mentioned(inner).forEach(node -> addDescription(readable, unit, node));
        return new UnitDataset(unit, files.apply(unit), around(unit), merged.apply(unit), readable);
    }

    private List<Graph> inner(Unit unit) {
        return Stream.of(unit, new Scope(unit.scope()))
                .distinct()
                .filter(units::contains)
                .map(merged)
                .toList();
    }

    /** The files of the scope of an edition. */
    private NamedGraphs around(Unit unit) {
        return unit instanceof Edition edition && units.contains(edition.country())
                ? files.apply(edition.country())
                : NONE;
    }

    private static Set<Node> mentioned(List<Graph> graphs) {
        var mentioned = new HashSet<Node>();
        for (Graph graph : graphs) {
            graph.stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                    .filter(Node::isURI)
                    .forEach(mentioned::add);
        }
        return mentioned;
    }

    private void addDescription(Graph readable, Unit reader, Node node) {
        Unit owner = Unit.describing(node.getURI());
        if (owner.equals(Scope.SHARED) || owner.equals(reader) || !units.contains(owner)) {
            return;
        }
        boolean whole = owner instanceof Scope scope && scope.isShared();
        merged.apply(owner).stream(node, Node.ANY, Node.ANY)
                .filter(triple -> whole || isName(triple.getPredicate()))
                .forEach(readable::add);
    }

    private static boolean isName(Node property) {
        return property.equals(RDF.Nodes.type) || NameProperties.isName(property);
    }

    /**
     * A unit with what it may read.
     *
     * @param own its graphs
     * @param around those of its scope, if it is an edition
     * @param described the merge of its graphs
     * @param readable the merge of all that it may read
     */
    public record UnitDataset(
            Unit unit, NamedGraphs own, NamedGraphs around, Graph described, Graph readable) {

        /** Its graphs by name, and what it may read as default graph. */
        public DatasetGraph dataset() {
            DatasetGraph dataset = new DatasetGraphMapLink(readable);
            own.graphs().forEach((name, graph) -> dataset.addGraph(createURI(name), graph));
            return dataset;
        }

        /** Whether the unit's graphs describe a resource. */
        public boolean describes(Node resource) {
            return described.contains(resource, Node.ANY, Node.ANY);
        }
    }
}
