package eu.factgraph.history;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** What is stated about a resource and its parts at one time. */
public record ResourceState(List<Quad> quads) {

    /** The number of an entry says where an importer found a thing, and nothing about the thing. */
    private static final Node ENTRY = NodeFactory.createURI(CanonicalNamespace.TERMS + "entry");

    private static final NodeFormatter N_TRIPLES = new PlainIriFormatter();

    public ResourceState {
        quads = List.copyOf(quads);
    }

    /** The state of each resource, by IRI; derived statements are left out. */
    static SortedMap<String, ResourceState> all(NamedGraphs data) {
        return data.quads()
                .filter(ResourceState::isStated)
                .collect(
                        groupingBy(
                                OwningResource::of,
                                TreeMap::new,
                                collectingAndThen(toList(), ResourceState::new)));
    }

    private static boolean isStated(Quad quad) {
        return !quad.getGraph().getURI().startsWith(NamedGraphs.DERIVED)
                && !quad.getPredicate().equals(ENTRY);
    }

    /** From {@link #text}. */
    static ResourceState parse(String text) {
        var quads = new ArrayList<Quad>();
        RDFParser.fromString(text, Lang.NQUADS)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                quads.add(quad);
                            }
                        });
        return new ResourceState(quads);
    }

    ResourceState without(Predicate<Quad> unwanted) {
        return new ResourceState(quads.stream().filter(unwanted.negate()).toList());
    }

    /** Sorted N-Quads lines, each with a line feed. */
    String text() {
        return quads.stream().map(ResourceState::line).sorted().collect(joining());
    }

    String digest() {
        return digest(text());
    }

    /** SHA-256 in hexadecimal. */
    static String digest(String text) {
        return DigestUtils.sha256Hex(text);
    }

    /** The graphs of the statements that only one of two states has. */
    static Set<String> changedGraphs(
            Optional<ResourceState> before, Optional<ResourceState> after) {
        Map<String, Quad> removed = lines(before);
        Map<String, Quad> added = lines(after);
        var common = new HashSet<>(removed.keySet());
        common.retainAll(added.keySet());
        removed.keySet().removeAll(common);
        added.keySet().removeAll(common);
        var graphs = new HashSet<String>();
        removed.values().forEach(quad -> graphs.add(quad.getGraph().getURI()));
        added.values().forEach(quad -> graphs.add(quad.getGraph().getURI()));
        return graphs;
    }

    private static Map<String, Quad> lines(Optional<ResourceState> state) {
        var lines = new TreeMap<String, Quad>();
        state.ifPresent(some -> some.quads.forEach(quad -> lines.put(line(quad), quad)));
        return lines;
    }

    /** The resources that the statements mention, but for predicates. */
    Stream<String> mentioned() {
        return quads.stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(CanonicalNamespace.CANONICAL))
                .map(OwningResource::of)
                .distinct();
    }

    Optional<String> name(String resource) {
        return NameProperties.english(
                property ->
                        quads.stream()
                                .filter(quad -> quad.getPredicate().equals(property))
                                .filter(quad -> quad.getSubject().toString().equals(resource))
                                .map(Quad::getObject));
    }

    private static String line(Quad quad) {
        var line = new StringWriterI();
        Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                .forEach(
                        node -> {
                            N_TRIPLES.format(line, node);
                            line.print(' ');
                        });
        line.print(".\n");
        return line.toString();
    }

    /** Writes IRIs as Jena does, which makes a costly writer for each of them. */
    private static final class PlainIriFormatter extends NodeFormatterNT {

        private static final String ESCAPED = "<>\"{}|^`\\";

        @Override
        public void formatURI(AWriter out, String iri) {
            if (iri.chars().allMatch(PlainIriFormatter::isPlain)) {
                out.print('<');
                out.print(iri);
                out.print('>');
            } else {
                super.formatURI(out, iri);
            }
        }

        private static boolean isPlain(int character) {
            return character > ' ' && character <= '~' && ESCAPED.indexOf(character) < 0;
        }
    }
}
