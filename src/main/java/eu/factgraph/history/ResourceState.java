package eu.factgraph.history;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * All that is stated of a thing and its parts at one time.
 *
 * @param statements by their lines of N-Quads, sorted
 */
public record ResourceState(SortedMap<String, Quad> statements) {

    public ResourceState {
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }

    /** The state of each thing in {@code factgraph}, by its IRI and sorted; the history is none. */
    static SortedMap<String, ResourceState> all(NamedGraphs factgraph) {
        var lines = new TreeMap<String, SortedMap<String, Quad>>();
        factgraph
                .graphs()
                .forEach(
                        (name, graph) -> {
                            if (!NamedGraphs.isHistory(name)) {
                                Node node = NodeFactory.createURI(name);
                                graph.stream()
                                        .forEach(triple -> add(lines, Quad.create(node, triple)));
                            }
                        });
        var states = new TreeMap<String, ResourceState>();
        lines.forEach((thing, of) -> states.put(thing, new ResourceState(of)));
        return states;
    }

    static ResourceState of(Collection<Quad> quads) {
        var lines = new TreeMap<String, Quad>();
        quads.forEach(quad -> lines.put(line(quad), quad));
        return new ResourceState(lines);
    }

    ResourceState without(Predicate<Quad> unwanted) {
        return of(statements.values().stream().filter(unwanted.negate()).toList());
    }

    public Collection<Quad> quads() {
        return statements.values();
    }

    /** SHA-256 of the lines, each with its line feed: what {@code sha256sum} says of them. */
    String digest() {
        var digest = DigestUtils.getSha256Digest();
        statements
                .keySet()
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The IRIs that stand anywhere in the statements but as properties. */
    Stream<String> mentioned() {
        return quads().stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct();
    }

    /** The English name of the thing, else the first of any. */
    Optional<String> name(String thing) {
        return NameProperties.english(
                property ->
                        quads().stream()
                                .filter(quad -> quad.getPredicate().equals(property))
                                .filter(quad -> quad.getSubject().toString().equals(thing))
                                .map(Quad::getObject));
    }

    /** An English text as Turtle writes it. */
    static String literal(String text) {
        return NodeFmtLib.strNT(Language.EN.literal(text));
    }

    private static void add(SortedMap<String, SortedMap<String, Quad>> lines, Quad quad) {
        lines.computeIfAbsent(OwningResource.of(quad), thing -> new TreeMap<>())
                .put(line(quad), quad);
    }

    private static String line(Quad quad) {
        return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .map(NodeFmtLib::strNT)
                .collect(Collectors.joining(" ", "", " ."));
    }
}
