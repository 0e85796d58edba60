package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of several units as one. It shares their bytes, and has of its own only the numbers
 * of resources and values.
 */
final class CombinedIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CombinedIndex.class);

    private final List<UnitIndex> units;
    private final int[] starts;
    private final List<ByteBuffer> parts;
    private final ResourceNumbers resources;
    private final int[][] valuesByUnit;
    private final List<Node> values = new ArrayList<>();
    private final Map<Node, Integer> valueNumbers = new HashMap<>();
    private final IndexSearcher searcher;
    private final IriRewriter rebasing;

    /**
     * @param rebasing to the base of the results
     */
    CombinedIndex(List<UnitIndex> units, IriRewriter rebasing) {
        long start = System.nanoTime();
        this.units = units;
        this.rebasing = rebasing;
        this.parts = units.stream().map(unit -> unit.documents().parts()).toList();
        this.starts = new int[units.size()];
        for (int unit = 1; unit < starts.length; unit++) {
            starts[unit] = starts[unit - 1] + parts.get(unit - 1).capacity();
        }
        this.resources =
                ResourceNumbers.of(units.stream().map(unit -> unit.documents().iris()).toList());
        this.valuesByUnit =
                units.stream()
                        .map(unit -> unit.documents().values().stream())
                        .map(iris -> iris.mapToInt(this::addValue).toArray())
                        .toArray(int[][]::new);
        this.searcher = searcher(units);
        LOG.debug(
                "Search index: {} resources, {} documents in {} ms",
                resources.size(),
                resources.documents().length,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private int addValue(String iri) {
        Node value = NodeFactory.createURI(rebasing.iri(iri));
        Integer known = valueNumbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    private static IndexSearcher searcher(List<UnitIndex> units) {
        var readers = units.stream().map(UnitIndex::reader).toArray(IndexReader[]::new);
        try {
            var searcher = new IndexSearcher(new MultiReader(readers, false));
            searcher.setQueryCache(null);
            searcher.setTimeout(() -> Thread.currentThread().isInterrupted());
            return searcher;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    IndexSearcher searcher() {
        return searcher;
    }

    IriRewriter rebasing() {
        return rebasing;
    }

    List<Unit> units() {
        return units.stream().map(UnitIndex::unit).toList();
    }

    ResourceNumbers resources() {
        return resources;
    }

    /** The number of the unit of a document. */
    int unit(int document) {
        int found = Arrays.binarySearch(starts, document);
        if (found < 0) {
            return -found - 2;
        }
        // Units without documents have the start of the next one.
        int unit = found;
        while (unit + 1 < starts.length && starts[unit + 1] == document) {
            unit++;
        }
        return unit;
    }

    boolean has(int document, int unit, IndexedPart part) {
        return part.isIn(parts.get(unit).get(document - starts[unit]));
    }

    /** The documents of a unit: from its start. */
    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return starts[unit] + parts.get(unit).capacity();
    }

    /** The number of a value, or -1 if no document has it. */
    int valueNumber(Node value) {
        return valueNumbers.getOrDefault(value, -1);
    }

    Node value(int number) {
        return values.get(number);
    }

    int numberOfValues() {
        return values.size();
    }

    /**
     * The IRIs of a resource in all editions: of what exists in one edition only, those with the
     * years of the others.
     *
     * @param canonical IRI
     */
    List<String> years(String canonical) {
        if (!(Unit.describing(canonical) instanceof Edition edition)) {
            return List.of(canonical);
        }
        String year = "/" + edition.year();
        return units.stream()
                .flatMap(unit -> unit.unit().edition().stream())
                .filter(one -> one.scope().equals(edition.scope()))
                .map(one -> canonical.replaceFirst(year + "(?=/|$)", "/" + one.year()))
                .toList();
    }

    /** The canonical IRI of a resource. */
    String iri(int resource) {
        int document = resources.first(resource);
        int unit = unit(document);
        return units.get(unit).documents().iris().text(document - starts[unit]);
    }

    IndexedRow row(int document) {
        int unit = unit(document);
        RecordReader record = units.get(unit).documents().rows().reader(document - starts[unit]);
        return IndexedRow.read(record, document, value -> valuesByUnit[unit][value]);
    }

    /** The folded name of a document. */
    String key(int document) {
        int unit = unit(document);
        return units.get(unit).documents().keys().text(document - starts[unit]);
    }

    IndexedResource resource(int document) {
        int unit = unit(document);
        DocumentRecords documents = units.get(unit).documents();
        int local = document - starts[unit];
        Node node = NodeFactory.createURI(rebasing.iri(documents.iris().text(local)));
        return documents.resource(local, node, value -> values.get(valuesByUnit[unit][value]));
    }
}
