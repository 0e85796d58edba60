package eu.factgraph.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The resources of several units, numbered in the order of their IRIs. Documents are numbered
 * through all units; a resource has several if several editions describe it.
 *
 * @param resources by document
 * @param ends by resource, the end of its documents in {@code documents}
 * @param documents by resource, in the order of the units
 */
record ResourceNumbers(int[] resources, int[] ends, int[] documents) {

    /**
     * @param units the IRIs of the documents of each unit, sorted
     */
    static ResourceNumbers of(List<RecordTable> units) {
        var next = new PriorityQueue<UnitCursor>();
        int size = 0;
        for (RecordTable iris : units) {
            new UnitCursor(iris, size, 0, "").moved(0).forEach(next::add);
            size += iris.size();
        }
        int[] resources = new int[size];
        int[] ends = new int[size];
        int[] documents = new int[size];
        int resource = -1;
        String iri = "";
        for (int index = 0; index < size; index++) {
            UnitCursor first = next.remove();
            if (!first.iri.equals(iri)) {
                resource++;
                iri = first.iri;
            }
            documents[index] = first.start + first.document;
            resources[documents[index]] = resource;
            ends[resource] = index + 1;
            first.moved(first.document + 1).forEach(next::add);
        }
        return new ResourceNumbers(resources, Arrays.copyOf(ends, resource + 1), documents);
    }

    int size() {
        return ends.length;
    }

    /** The documents of a resource, in the order of the units. */
    IntStream documents(int resource) {
        return Arrays.stream(documents, start(resource), ends[resource]);
    }

    int first(int resource) {
        return documents[start(resource)];
    }

    private int start(int resource) {
        return resource == 0 ? 0 : ends[resource - 1];
    }

    /** The next document of a unit. */
    private record UnitCursor(RecordTable iris, int start, int document, String iri)
            implements Comparable<UnitCursor> {

        private static final Comparator<UnitCursor> ORDER =
                Comparator.comparing(UnitCursor::iri).thenComparingInt(UnitCursor::start);

        /** Empty at the end. */
        List<UnitCursor> moved(int to) {
            return to < iris.size()
                    ? List.of(new UnitCursor(iris, start, to, iris.text(to)))
                    : List.of();
        }

        @Override
        public int compareTo(UnitCursor other) {
            return ORDER.compare(this, other);
        }
    }
}
