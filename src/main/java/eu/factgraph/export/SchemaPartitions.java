package eu.factgraph.export;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * The classes of a graph with their properties, and of each property the classes and datatypes of
 * its values, as partitions of a dataset (VoID, section 4.5, and its extension at {@code
 * http://ldf.fi/void-ext#}). The statements are read once.
 */
final class SchemaPartitions {

    private static final String EXTENSION = "http://ldf.fi/void-ext#";
    private static final int NAME_LENGTH = 16;

    private final Graph data;
    private final Map<Node, Set<Node>> types;
    private final Map<Partition, Integer> counts = new HashMap<>();
    private final Graph described = GraphFactory.createDefaultGraph();

    /**
     * @param property {@code null} for all instances of the class
     * @param range class or datatype of the values; {@code null} for all of the property
     */
    private record Partition(Node type, Node property, Node range, boolean isDatatype) {

        Partition whole() {
            return range != null
                    ? new Partition(type, property, null, false)
                    : new Partition(type, null, null, false);
        }

        /** Named by the class; what is below it by a digest, which is shorter than three IRIs. */
        Node node() {
            String name = property == null ? IRILib.encodeUriComponent(type.getURI()) : digest();
            return iri(CANONICAL + ".well-known/void#" + name);
        }

        private String digest() {
            String key =
                    Stream.of(type, property, range)
                            .map(part -> part == null ? "" : part.getURI())
                            .collect(Collectors.joining(" ", "", isDatatype ? " datatype" : ""));
            return DigestUtils.sha256Hex(key).substring(0, NAME_LENGTH);
        }
    }

    private SchemaPartitions(Graph data) {
        this.data = data;
        this.types =
                data.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(triple -> triple.getObject().isURI())
                        .collect(
                                Collectors.groupingBy(
                                        Triple::getSubject,
                                        Collectors.mapping(Triple::getObject, Collectors.toSet())));
    }

    /**
     * @param data in the canonical namespace
     * @param dataset that the partitions belong to
     */
    static Graph of(Graph data, Node dataset) {
        return new SchemaPartitions(data).describe(dataset);
    }

    private Graph describe(Node dataset) {
        types.values()
                .forEach(own -> own.forEach(type -> count(new Partition(type, null, null, false))));
        data.stream().forEach(this::count);
        counts.forEach((partition, count) -> describe(dataset, partition, count));
        return described;
    }

    private void count(Triple triple) {
        for (Node type : types.getOrDefault(triple.getSubject(), Set.of())) {
            Node property = triple.getPredicate();
            Node value = triple.getObject();
            count(new Partition(type, property, null, false));
            if (value.isLiteral()) {
                count(new Partition(type, property, iri(value.getLiteralDatatypeURI()), true));
            } else {
                types.getOrDefault(value, Set.of())
                        .forEach(range -> count(new Partition(type, property, range, false)));
            }
        }
    }

    private void count(Partition partition) {
        counts.merge(partition, 1, Integer::sum);
    }

    private void describe(Node dataset, Partition partition, int count) {
        Node node = partition.node();
        add(node, RDF.Nodes.type, VOID.Dataset.asNode());
        if (partition.property() == null) {
            add(dataset, VOID.classPartition.asNode(), node);
            add(node, VOID._class.asNode(), partition.type());
            add(node, VOID.entities.asNode(), NodeFactoryExtra.intToNode(count));
            return;
        }
        Node whole = partition.whole().node();
        add(node, VOID.triples.asNode(), NodeFactoryExtra.intToNode(count));
        if (partition.range() == null) {
            add(whole, VOID.propertyPartition.asNode(), node);
            add(node, VOID.property.asNode(), partition.property());
        } else if (partition.isDatatype()) {
            add(whole, iri(EXTENSION + "datatypePartition"), node);
            add(node, iri(EXTENSION + "datatype"), partition.range());
        } else {
            // clients read the one or the other
            List.of(VOID.classPartition.asNode(), iri(EXTENSION + "objectClassPartition"))
                    .forEach(property -> add(whole, property, node));
            add(node, VOID._class.asNode(), partition.range());
        }
    }

    private void add(Node subject, Node property, Node value) {
        described.add(subject, property, value);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
