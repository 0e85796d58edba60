package eu.factgraph.store;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NameProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The label that is displayed for a node: its preferred label, otherwise its title, label or shape
 * name; in the language of the page, otherwise in the first interface language that it has,
 * otherwise in any.
 *
 * @param sources statements with labels, by subject; the first that has a node counts
 */
public record PreferredLabels(List<Map<Node, List<Quad>>> sources, OfficialLanguages official) {

    private static final Pattern VERSION =
            Pattern.compile("(.*/)version/(\\d{4}-\\d{2}-\\d{2})/(.*)");

    private static final List<Node> PROPERTIES =
            Stream.concat(NameProperties.PREFERRED.stream(), Stream.of(SHACL.name)).toList();

    public static PreferredLabels in(Store store) {
        return new PreferredLabels(
                List.of(
                        bySubject(
                                property ->
                                        store.dataset().stream(
                                                Node.ANY, Node.ANY, property, Node.ANY))),
                OfficialLanguages.in(store));
    }

    /** With those of statements that no store contains, such as a release. */
    public PreferredLabels with(List<Quad> statements) {
        var all = new ArrayList<>(sources);
        all.add(
                bySubject(
                        property ->
                                statements.stream()
                                        .filter(quad -> quad.getPredicate().equals(property))));
        return new PreferredLabels(List.copyOf(all), official);
    }

    private static Map<Node, List<Quad>> bySubject(Function<Node, Stream<Quad>> withProperty) {
        var labels = new HashMap<Node, List<Quad>>();
        for (Node property : PROPERTIES) {
            withProperty
                    .apply(property)
                    .filter(quad -> !quad.isDefaultGraph() && quad.getObject().isLiteral())
                    .collect(Collectors.groupingBy(Quad::getSubject))
                    .forEach(labels::putIfAbsent);
        }
        return Map.copyOf(labels);
    }

    /** The statements with the labels of a node; a version has those of its resource. */
    public List<Quad> statements(Node node) {
        return own(node)
                .orElseGet(
                        () ->
                                node.isURI() && node.getURI().contains("/version/")
                                        ? ofVersion(node)
                                        : List.of());
    }

    private Optional<List<Quad>> own(Node node) {
        return sources.stream()
                .filter(source -> source.containsKey(node))
                .map(source -> source.get(node))
                .findFirst();
    }

    private List<Quad> ofVersion(Node version) {
        Matcher match = VERSION.matcher(version.getURI());
        if (!match.matches()) {
            return List.of();
        }
        Node resource = NodeFactory.createURI(match.group(1) + match.group(3));
        return own(resource).stream()
                .flatMap(List::stream)
                .map(label -> dated(label, version, match.group(2)))
                .toList();
    }

    private static Quad dated(Quad label, Node version, String date) {
        Node name = label.getObject();
        String text = name.getLiteralLexicalForm() + ", " + date;
        return Quad.create(
                label.getGraph(),
                version,
                DCTerms.title.asNode(),
                NodeFactory.createLiteral(text, name.getLiteralLanguage(), null));
    }

    /** A literal itself; for any other node its label, or the last part of its IRI. */
    public Node of(Node node, Language language) {
        return node.isLiteral()
                ? node
                : statements(node).stream()
                        .map(Quad::getObject)
                        .min(preferring(language))
                        .orElseGet(() -> NodeFactory.createLiteralString(lastPart(node)));
    }

    /** Orders equivalent literals by preference for a reader of {@code language}. */
    public static Comparator<Node> preferring(Language language) {
        return Comparator.<Node>comparingInt(
                        label -> Language.rank(label.getLiteralLanguage(), language.tag()))
                .thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm);
    }

    /**
     * Orders the names of an item for a list: first those in the official languages of its country.
     */
    public Comparator<Node> namesOf(Node item, Language language) {
        return Comparator.<Node, Boolean>comparing(
                        name -> !official.include(item, name.getLiteralLanguage()))
                .thenComparing(preferring(language));
    }

    private static String lastPart(Node node) {
        String iri = node.toString();
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        String name = cut + 1 < iri.length() ? iri.substring(cut + 1) : iri;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }
}
