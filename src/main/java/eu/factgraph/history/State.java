package eu.factgraph.history;

import eu.factgraph.dataset.Factgraph;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * All that is stated of a thing and its parts at one time.
 *
 * @param statements by their lines of N-Quads, sorted
 */
public record State(SortedMap<String, Quad> statements) {

    public State {
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }

    /** The state of each thing in {@code factgraph}, by its IRI and sorted; the history is none. */
    static SortedMap<String, State> all(Factgraph factgraph) {
        var lines = new TreeMap<String, SortedMap<String, Quad>>();
        factgraph
                .graphs()
                .forEach(
                        (name, graph) -> {
                            if (!Factgraph.isHistory(name)) {
                                Node node = NodeFactory.createURI(name);
                                graph.stream()
                                        .forEach(triple -> add(lines, Quad.create(node, triple)));
                            }
                        });
        var states = new TreeMap<String, State>();
        lines.forEach((thing, of) -> states.put(thing, new State(of)));
        return states;
    }

    static State of(Collection<Quad> quads) {
        var lines = new TreeMap<String, Quad>();
        quads.forEach(quad -> lines.put(line(quad), quad));
        return new State(lines);
    }

    State without(Predicate<Quad> unwanted) {
        return of(statements.values().stream().filter(unwanted.negate()).toList());
    }

    public Collection<Quad> quads() {
        return statements.values();
    }

    /** SHA-256 of the lines, each with its line feed: what {@code sha256sum} says of them. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            statements
                    .keySet()
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The IRIs that stand anywhere in the statements but as properties. */
    Stream<String> mentioned() {
        return quads().stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct();
    }

    private static void add(SortedMap<String, SortedMap<String, Quad>> lines, Quad quad) {
        lines.computeIfAbsent(Thing.of(quad), thing -> new TreeMap<>()).put(line(quad), quad);
    }

    private static String line(Quad quad) {
        var line = new StringWriterI();
        var format = new NodeFormatterNT();
        Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .forEach(
                        node -> {
                            format.format(line, node);
                            line.print(" ");
                        });
        return line + ".";
    }
}
