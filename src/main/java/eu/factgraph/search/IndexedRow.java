package eu.factgraph.search;

import eu.factgraph.search.IndexedResource.ResourceType;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What filters, counts and sorts a resource: as one document has it, or several together.
 *
 * @param nameRank of the language of its name, 0 for English
 * @param nameLength of its name in characters
 * @param key number of the document with the name by which it is sorted
 * @param values numbers of the values of each facet
 */
record IndexedRow(ResourceType type, int nameRank, int nameLength, int key, int[][] values) {

    /** The rank of a name that is missing. */
    static final int NO_NAME = Byte.MAX_VALUE;

    private static final ResourceType[] TYPES = ResourceType.values();

    /**
     * @param document its number
     * @param value the number of a value by its number in the record
     */
    static IndexedRow read(RecordReader record, int document, IntUnaryOperator value) {
        ResourceType type = TYPES[record.number()];
        int nameRank = record.number();
        int nameLength = record.number();
        var values = new int[SearchFacet.values().length][];
        for (int facet = 0; facet < values.length; facet++) {
            values[facet] = record.numbers();
            for (int index = 0; index < values[facet].length; index++) {
                values[facet][index] = value.applyAsInt(values[facet][index]);
            }
        }
        return new IndexedRow(type, nameRank, nameLength, document, values);
    }

    /** Like {@link IndexedResource#merged}. */
    static IndexedRow merged(List<IndexedRow> all) {
        IndexedRow first = all.get(0);
        if (all.size() == 1) {
            return first;
        }
        IndexedRow named = first;
        for (IndexedRow one : all) {
            named = one.nameRank < named.nameRank ? one : named;
        }
        var values = new int[first.values.length][];
        for (int facet = 0; facet < values.length; facet++) {
            int each = facet;
            values[facet] =
                    all.stream()
                            .flatMapToInt(one -> IntStream.of(one.values[each]))
                            .distinct()
                            .toArray();
        }
        return new IndexedRow(first.type, named.nameRank, named.nameLength, named.key, values);
    }

    boolean has(SearchFacet facet, int value) {
        for (int one : values[facet.ordinal()]) {
            if (one == value) {
                return true;
            }
        }
        return false;
    }
}
