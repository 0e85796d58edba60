package eu.factgraph.search;

import eu.factgraph.search.text.ValueKind;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The documents of a unit, by their number in its Lucene index, which is their order by IRI. */
record DocumentRecords(RecordTable unit) {

    private static final ValueKind[] KINDS = ValueKind.values();

    /** The records of a unit, in order. */
    enum Section {
        HEAD,
        VALUES,
        IRIS,
        PARTS,
        ROWS,
        KEYS,
        DETAILS,
        LUCENE;

        RecordTable of(RecordTable unit) {
            return new RecordTable(unit.bytes(ordinal()));
        }
    }

    int size() {
        return parts().remaining();
    }

    /** The IRIs of classes, properties and other values, in the canonical namespace. */
    List<String> values() {
        return Section.VALUES.of(unit).texts();
    }

    /** By document, in the canonical namespace. */
    RecordTable iris() {
        return Section.IRIS.of(unit);
    }

    /** A byte for each document: the bits of {@link IndexedPart}. */
    ByteBuffer parts() {
        return unit.bytes(Section.PARTS.ordinal());
    }

    RecordTable rows() {
        return Section.ROWS.of(unit);
    }

    /** By document, its folded name. */
    RecordTable keys() {
        return Section.KEYS.of(unit);
    }

    /**
     * @param value the node of each of {@link #values}
     */
    IndexedResource resource(int document, Node node, IntFunction<Node> value) {
        IndexedRow row =
                IndexedRow.read(rows().reader(document), document, IntUnaryOperator.identity());
        RecordReader details = Section.DETAILS.of(unit).reader(document);
        Set<Node> properties = nodes(details.numbers(), value);
        return new IndexedResource(
                node,
                row.type(),
                details.list(() -> literal(details)),
                details.list(() -> literal(details)),
                details.list(() -> literal(details)),
                details.list(() -> literal(details)),
                details.list(() -> literal(details)),
                details.list(() -> stated(details)),
                facets(row, value),
                properties);
    }

    private static Map<SearchFacet, Set<Node>> facets(IndexedRow row, IntFunction<Node> value) {
        var facets = new EnumMap<SearchFacet, Set<Node>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            facets.put(facet, nodes(row.values()[facet.ordinal()], value));
        }
        return facets;
    }

    private static Set<Node> nodes(int[] numbers, IntFunction<Node> value) {
        var nodes = new HashSet<Node>();
        for (int number : numbers) {
            nodes.add(value.apply(number));
        }
        return nodes;
    }

    private static IndexedValue stated(RecordReader record) {
        return new IndexedValue(KINDS[record.number()], record.text());
    }

    private static Node literal(RecordReader record) {
        String text = record.text();
        String language = record.text();
        return language.isEmpty()
                ? NodeFactory.createLiteralDT(
                        text, TypeMapper.getInstance().getSafeTypeByName(record.text()))
                : NodeFactory.createLiteralLang(text, language);
    }
}
