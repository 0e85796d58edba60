package eu.factgraph.quads;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Lazy;
import eu.factgraph.quads.Permutation.Order;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable set of quads in the canonical namespace, in one buffer that may be a mapped file: a
 * sorted dictionary of terms, and six permutations of their numbers, so that each pattern is a
 * range of rows. Nothing is read before it is needed.
 */
public final class QuadImage {

    /** Changes with the layout. */
    static final int FORMAT = 1;

    /** Format, terms, IRIs, graphs, quads, bytes of the terms. */
    static final int HEADER = 6;

    private final TermDictionary dictionary;
    private final IntBuffer names;
    private final Permutation[] permutations;
    private final ByteBuffer bytes;
    private final Lazy<Terms> canonical;
    private final Lazy<List<String>> graphNames;
    private final Lazy<List<Unit>> units;

    private QuadImage(
            TermDictionary dictionary,
            IntBuffer names,
            Permutation[] permutations,
            ByteBuffer bytes) {
        this.dictionary = dictionary;
        this.names = names;
        this.permutations = permutations;
        this.bytes = bytes;
        this.canonical =
                new Lazy<>(
                        () -> new Terms(dictionary, new IriRewriter(CanonicalNamespace.CANONICAL)));
        this.graphNames =
                new Lazy<>(
                        () ->
                                IntStream.range(0, names.limit())
                                        .mapToObj(graph -> dictionary.term(names.get(graph)))
                                        .map(TermCodec::text)
                                        .toList());
        this.units = new Lazy<>(() -> graphNames().stream().map(Unit::of).toList());
    }

    /**
     * @param bytes as {@link QuadImageWriter} wrote them
     * @throws IllegalArgumentException if they are not those of an image in the current format
     */
    public static QuadImage open(ByteBuffer bytes) {
        IntBuffer header = bytes.asIntBuffer();
        if (header.limit() < HEADER || header.get(0) != FORMAT) {
            throw new IllegalArgumentException("not an image of quads in format " + FORMAT);
        }
        int terms = header.get(1);
        int graphs = header.get(3);
        int quads = header.get(4);
        var parts = new Parts(bytes);
        IntBuffer offsets = parts.ints(terms + 1);
        IntBuffer names = parts.ints(graphs);
        List<Permutation> permutations = new ArrayList<>();
        for (Order order : Order.values()) {
            int values = order.place('G') == 0 ? graphs : terms;
            permutations.add(
                    new Permutation(
                            order, parts.ints(values + 1), parts.ints(quads * Permutation.WIDTH)));
        }
        return new QuadImage(
                new TermDictionary(offsets, parts.bytes(header.get(5)), header.get(2)),
                names,
                permutations.toArray(Permutation[]::new),
                bytes);
    }

    /** Takes one part after the other. */
    private static final class Parts {

        private final ByteBuffer all;
        private int place = HEADER * Integer.BYTES;

        Parts(ByteBuffer all) {
            this.all = all;
        }

        IntBuffer ints(int count) {
            return bytes(count * Integer.BYTES).asIntBuffer();
        }

        ByteBuffer bytes(int length) {
            if (length < 0 || place + length > all.limit()) {
                throw new IllegalArgumentException("an image of quads that is cut");
            }
            ByteBuffer part = all.slice(place, length);
            place += length;
            return part;
        }
    }

    /** All bytes, from which it can be opened again. */
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** All IRIs that the quads have, sorted; of an image of parts perhaps more. */
    public Stream<String> iris() {
        return IntStream.range(0, dictionary.iris())
                .mapToObj(term -> TermCodec.text(dictionary.term(term)));
    }

    /** The statements about a resource, as bytes that are the same for the same statements. */
    public byte[] description(String iri) {
        var bytes = new ByteArrayOutputStream();
        int subject = dictionary.find(TermCodec.iri(iri));
        if (subject >= 0) {
            Scan scan = scan(subject, Terms.ANY, Terms.ANY);
            while (scan.next()) {
                bytes.writeBytes(dictionary.term(scan.predicate()));
                bytes.write('\n');
                bytes.writeBytes(dictionary.term(scan.object()));
                bytes.write('\n');
                bytes.writeBytes(dictionary.term(names.get(scan.graph())));
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }

    int graphs() {
        return names.limit();
    }

    /** The numbers of the terms that name the graphs. */
    IntBuffer names() {
        return names;
    }

    /** The number of the term that names a graph. */
    int name(int graph) {
        return names.get(graph);
    }

    /** The graph that a term names; negative if none. */
    int graph(int term) {
        int low = 0;
        int high = names.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle) < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < names.limit() && names.get(low) == term ? low : TermDictionary.ABSENT;
    }

    /** The graph with a canonical name; negative if none. */
    int graph(String name) {
        return graph(dictionary.find(TermCodec.iri(name)));
    }

    TermDictionary dictionary() {
        return dictionary;
    }

    Permutation permutation(Order order) {
        return permutations[order.ordinal()];
    }

    /** The terms in the canonical namespace. */
    Terms canonical() {
        return canonical.get();
    }

    /** The canonical names of the graphs, sorted. */
    List<String> graphNames() {
        return graphNames.get();
    }

    /** The unit of each graph. */
    List<Unit> units() {
        return units.get();
    }

    /**
     * The rows of any graph that match; a negative number matches each term. Equal triples are
     * neighbours.
     */
    Scan scan(int subject, int predicate, int object) {
        if (subject >= 0 && (object < 0 || predicate >= 0)) {
            return new Scan(permutation(Order.SPOG), subject, predicate, object);
        }
        if (object >= 0 && predicate < 0) {
            return new Scan(permutation(Order.OSPG), object, subject);
        }
        return predicate >= 0
                ? new Scan(permutation(Order.POSG), predicate, object)
                : new Scan(permutation(Order.SPOG), -1);
    }

    /** The rows of one graph that match; a negative number matches each term. */
    Scan scan(int graph, int subject, int predicate, int object) {
        if (subject >= 0 && (object < 0 || predicate >= 0)) {
            return new Scan(permutation(Order.GSPO), graph, subject, predicate, object);
        }
        if (object >= 0 && predicate < 0) {
            return new Scan(permutation(Order.GOSP), graph, object, subject);
        }
        return predicate >= 0
                ? new Scan(permutation(Order.GPOS), graph, predicate, object)
                : new Scan(permutation(Order.GSPO), graph);
    }
}
