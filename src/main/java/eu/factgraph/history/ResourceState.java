package eu.factgraph.history;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

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
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * The statements about a resource and its parts at one time.
 *
 * @param statements by N-Quads line, sorted
 */
public record ResourceState(SortedMap<String, Quad> statements) {

    public ResourceState {
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }

    /** The state of each resource, by IRI; the graphs of releases are left out. */
    static SortedMap<String, ResourceState> all(NamedGraphs data) {
        return data.quads()
                .filter(quad -> !NamedGraphs.isHistory(quad.getGraph().getURI()))
                .collect(
                        groupingBy(
                                quad -> OwningResource.of(quad),
                                TreeMap::new,
                                collectingAndThen(toList(), ResourceState::of)));
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

    /** SHA-256 of the N-Quads lines, each with a line feed. */
    String digest() {
        var digest = DigestUtils.getSha256Digest();
        for (String line : statements.keySet()) {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The IRIs in the statements, except predicates. */
    Stream<String> mentioned() {
        return quads().stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct();
    }

    Optional<String> name(String resource) {
        return NameProperties.english(
                property ->
                        quads().stream()
                                .filter(quad -> quad.getPredicate().equals(property))
                                .filter(quad -> quad.getSubject().toString().equals(resource))
                                .map(Quad::getObject));
    }

    /** A literal in English, in Turtle. */
    static String literal(String text) {
        return NodeFmtLib.strNT(Language.EN.literal(text));
    }

    private static String line(Quad quad) {
        return Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .map(NodeFmtLib::strNT)
                .collect(joining(" ", "", " ."));
    }
}
