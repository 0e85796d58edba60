package eu.factgraph.quads;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.quads.Permutation.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Writes images of quads. */
public final class QuadImageWriter {

    private static final int CHUNK = 1 << 16;

    private final TermTable terms;
    private final QuadTable quads;

    /** Sorted, by graph. */
    private final int[] names;

    private QuadImageWriter(TermTable terms, QuadTable quads) {
        this.terms = terms;
        this.quads = quads;
        int[] column = Arrays.copyOf(quads.column('G'), quads.size());
        this.names = Arrays.stream(column).sorted().distinct().toArray();
        int[] graphs = new int[terms.size()];
        for (int graph = 0; graph < names.length; graph++) {
            graphs[names[graph]] = graph;
        }
        quads.map('G', graphs);
    }

    /** Of graphs in the canonical namespace. */
    public static QuadImageWriter of(NamedGraphs graphs) {
        var numbers = new HashMap<Node, Integer>();
        var quads = new QuadTable();
        graphs.graphs()
                .forEach(
                        (name, graph) ->
                                addAll(graph, NodeFactory.createURI(name), numbers, quads));
        List<Map.Entry<byte[], Integer>> sorted = new ArrayList<>();
        numbers.forEach((node, number) -> sorted.add(Map.entry(TermCodec.encode(node), number)));
        sorted.sort(Map.Entry.comparingByKey(TermCodec::compare));
        var terms = new TermTable();
        int[] places = new int[numbers.size()];
        for (Map.Entry<byte[], Integer> term : sorted) {
            places[term.getValue()] = terms.size();
            terms.add(term.getKey());
        }
        for (char component : "GSPO".toCharArray()) {
            quads.map(component, places);
        }
        return new QuadImageWriter(terms, quads);
    }

    private static void addAll(
            Graph graph, Node name, Map<Node, Integer> numbers, QuadTable quads) {
        graph.stream()
                .forEach(
                        triple ->
                                quads.add(
                                        number(name, numbers),
                                        number(triple.getSubject(), numbers),
                                        number(triple.getPredicate(), numbers),
                                        number(triple.getObject(), numbers)));
    }

    private static int number(Node node, Map<Node, Integer> numbers) {
        Integer known = numbers.putIfAbsent(node, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /**
     * Some graphs of an image.
     *
     * @param graphs by name; a graph may be in one part only
     */
    public record Part(QuadImage image, Predicate<String> graphs) {}

    /** Of parts, whose dictionaries are merged; terms that no quad has any more stay. */
    public static QuadImageWriter of(List<Part> parts) {
        var terms = new TermTable();
        int[][] numbers =
                parts.stream()
                        .map(part -> new int[part.image().dictionary().size()])
                        .toArray(int[][]::new);
        var heads = new PriorityQueue<>(Comparator.comparing(Head::term, TermCodec::compare));
        for (int part = 0; part < parts.size(); part++) {
            Head.of(parts.get(part).image().dictionary(), part, 0).ifPresent(heads::add);
        }
        byte[] last = {};
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            if (!Arrays.equals(last, head.term())) {
                last = head.term();
                terms.add(last);
            }
            numbers[head.part()][head.number()] = terms.size() - 1;
            Head.of(parts.get(head.part()).image().dictionary(), head.part(), head.number() + 1)
                    .ifPresent(heads::add);
        }
        var quads = new QuadTable();
        for (int part = 0; part < parts.size(); part++) {
            addAll(parts.get(part), numbers[part], quads);
        }
        return new QuadImageWriter(terms, quads);
    }

    private static void addAll(Part part, int[] numbers, QuadTable quads) {
        QuadImage image = part.image();
        for (int graph = 0; graph < image.graphs(); graph++) {
            if (part.graphs().test(image.graphNames().get(graph))) {
                Scan scan = image.scan(graph, Terms.ANY, Terms.ANY, Terms.ANY);
                while (scan.next()) {
                    quads.add(
                            numbers[image.name(graph)],
                            numbers[scan.subject()],
                            numbers[scan.predicate()],
                            numbers[scan.object()]);
                }
            }
        }
    }

    /** The next term of a dictionary. */
    private record Head(byte[] term, int part, int number) {

        static Optional<Head> of(TermDictionary dictionary, int part, int number) {
            return number < dictionary.size()
                    ? Optional.of(new Head(dictionary.term(number), part, number))
                    : Optional.empty();
        }
    }

    /** The image, in memory. */
    public QuadImage image() {
        var out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return QuadImage.open(ByteBuffer.wrap(out.toByteArray()));
    }

    /** Writes what {@link QuadImage#open} reads. */
    public void writeTo(OutputStream out) throws IOException {
        byte[] bytes = terms.bytes();
        write(
                out,
                QuadImage.FORMAT,
                terms.size(),
                terms.iris(),
                names.length,
                quads.size(),
                bytes.length);
        write(out, terms.offsets());
        write(out, names);
        for (Order order : Order.values()) {
            int[] rows = quads.sorted(order, terms.size());
            write(out, starts(order, rows));
            write(out, others(order, rows));
        }
        out.write(bytes);
    }

    private int[] starts(Order order, int[] rows) {
        int values = order.place('G') == 0 ? names.length : terms.size();
        int[] starts = new int[values + 1];
        int[] column = quads.column(order.name().charAt(0));
        for (int row : rows) {
            starts[column[row] + 1]++;
        }
        for (int value = 0; value < values; value++) {
            starts[value + 1] += starts[value];
        }
        return starts;
    }

    private int[] others(Order order, int[] rows) {
        int[] others = new int[rows.length * Permutation.WIDTH];
        for (int place = 1; place <= Permutation.WIDTH; place++) {
            int[] column = quads.column(order.name().charAt(place));
            for (int row = 0; row < rows.length; row++) {
                others[row * Permutation.WIDTH + place - 1] = column[rows[row]];
            }
        }
        return others;
    }

    private static void write(OutputStream out, int... numbers) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (int number : numbers) {
            if (!chunk.hasRemaining()) {
                out.write(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
            chunk.putInt(number);
        }
        out.write(chunk.array(), 0, chunk.position());
    }
}
