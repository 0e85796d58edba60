package eu.factgraph.diff;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * The names of resources in English, or in the first language that they have.
 *
 * @param graphs that may name a resource, by the country of its IRI, without those of editions that
 *     are not compared
 * @param terms the names of properties and classes, by IRI
 * @param found names that were searched for, because many changes mention the same resource
 */
public record ResourceNames(
        Map<String, List<Graph>> graphs,
        Function<String, Optional<String>> terms,
        Map<Node, Optional<Node>> found) {

    private static final String ID = CanonicalNamespace.CANONICAL + "id/";

    private static final Comparator<Node> PREFERENCE =
            Comparator.<Node>comparingInt(
                            name -> Language.rank(name.getLiteralLanguage(), Language.EN.tag()))
                    .thenComparing(Node::getLiteralLanguage)
                    .thenComparing(Node::getLiteralLexicalForm);

    public static ResourceNames of(
            NamedGraphs graphs, EditionPair editions, Function<String, Optional<String>> terms) {
        var byOwner = new HashMap<String, List<Graph>>();
        graphs.graphs()
                .forEach(
                        (name, graph) -> {
                            if (isRead(name, editions)) {
                                byOwner.computeIfAbsent(owner(name), any -> new ArrayList<>())
                                        .add(graph);
                            }
                        });
        return new ResourceNames(byOwner, terms, new ConcurrentHashMap<>());
    }

    private static boolean isRead(String graph, EditionPair editions) {
        return Edition.of(graph)
                .map(one -> one.equals(editions.earlier()) || one.equals(editions.later()))
                .orElse(true);
    }

    /** The first segment of the path, such as {@code be} or {@code concept}. */
    private static String owner(String iri) {
        for (String namespace : List.of(ID, NamedGraphs.GRAPHS, CanonicalNamespace.CANONICAL)) {
            if (iri.startsWith(namespace)) {
                return iri.substring(namespace.length()).replaceFirst("/.*", "");
            }
        }
        return "concept";
    }

    /** A literal; empty for an address elsewhere. */
    public Optional<Node> of(Node node) {
        return found.computeIfAbsent(node, this::search);
    }

    private Optional<Node> search(Node node) {
        List<Graph> described = graphs.getOrDefault(owner(node.getURI()), List.of());
        return NameProperties.PREFERRED.stream()
                .flatMap(
                        property ->
                                described.stream()
                                        .flatMap(graph -> graph.stream(node, property, Node.ANY))
                                        .map(Triple::getObject)
                                        .filter(Node::isLiteral)
                                        .min(PREFERENCE)
                                        .stream())
                .findFirst();
    }

    /** The name of a property or class; its local name in words if it has none. */
    public String term(Node term) {
        return terms.apply(term.getURI())
                .or(() -> of(term).map(Node::getLiteralLexicalForm))
                .orElseGet(
                        () ->
                                term.getLocalName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                        .toLowerCase(Locale.ROOT));
    }

    /** The stated classes, sorted. */
    public List<Node> classes(Node resource) {
        return graphs.getOrDefault(owner(resource.getURI()), List.of()).stream()
                .flatMap(graph -> graph.stream(resource, RDF.Nodes.type, Node.ANY))
                .map(Triple::getObject)
                .distinct()
                .sorted(NodeCmp::compareRDFTerms)
                .toList();
    }
}
