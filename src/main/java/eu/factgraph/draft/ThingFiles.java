package eu.factgraph.draft;

import eu.factgraph.authoring.TurtleDocument;
import eu.factgraph.dataset.NamedGraphs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The files of the things that imports make of a scope: {@code things/drafted/{type}.ttl}.
 *
 * @param country English name, for titles
 */
public final class ThingFiles {

    private final String scope;
    private final String country;
    private final Decisions decisions;
    private final Map<ThingType, Map<String, Statements>> blocks = new EnumMap<>(ThingType.class);

    public ThingFiles(String scope, String country, Decisions decisions) {
        this.scope = scope;
        this.country = country;
        this.decisions = decisions;
    }

    /** The IRI of the graph of a type. */
    public static String graph(String scope, ThingType type) {
        return NamedGraphs.GRAPHS + scope + "/things/drafted/" + type.token();
    }

    /** Keeps a block as an earlier import has made it. */
    public void keep(Graph graph, String iri) {
        ThingIndex.typeOf(iri)
                .ifPresent(
                        type ->
                                blocks(type)
                                        .put(
                                                iri,
                                                Statements.of(graph, NodeFactory.createURI(iri))));
    }

    /**
     * Adds what a draft makes.
     *
     * @param mentioned IRIs that its sections speak of; the others are left out
     */
    public void add(Draft draft, Set<String> mentioned) {
        draft.made()
                .forEach(
                        (iri, thing) -> {
                            if (mentioned.contains(iri)) {
                                blocks(thing.type()).put(iri, thing.statements());
                            }
                        });
    }

    private Map<String, Statements> blocks(ThingType type) {
        return blocks.computeIfAbsent(type, key -> new TreeMap<>());
    }

    /** The text of each type's file; none for a type without things. */
    public Map<ThingType, String> texts() {
        var texts = new EnumMap<ThingType, String>(ThingType.class);
        blocks.forEach((type, things) -> texts.put(type, text(type, things)));
        return texts;
    }

    /** The same without the block of the file itself, to be appended to a file of the type. */
    public Map<ThingType, String> appendices() {
        var texts = new EnumMap<ThingType, String>(ThingType.class);
        blocks.forEach(
                (type, things) -> {
                    var document = new TurtleDocument();
                    addThings(document, type, things);
                    texts.put(type, document.text());
                });
        return texts;
    }

    private String text(ThingType type, Map<String, Statements> things) {
        var document =
                new TurtleDocument()
                        .block(
                                "<" + graph(scope, type) + ">",
                                List.of(
                                        "a foaf:Document",
                                        "dct:title "
                                                + Term.english(
                                                                "%s of %s, drafted"
                                                                        .formatted(
                                                                                type.title(),
                                                                                country))
                                                        .turtle()));
        addThings(document, type, things);
        return document.text();
    }

    private void addThings(
            TurtleDocument document, ThingType type, Map<String, Statements> things) {
        things.forEach(
                (iri, statements) ->
                        document.block(
                                Term.iri(iri).turtle(), decided(type, iri, statements).lines()));
    }

    private Statements decided(ThingType type, String iri, Statements statements) {
        List<String> kinds = decisions.kinds().get(iri);
        if (kinds != null) {
            // a kind alone leaves its classes
            if (kinds.stream().anyMatch(ThingFiles::isClass)) {
                statements.remove("a");
            }
            statements.remove(type.kindProperty());
            kinds.forEach(
                    kind ->
                            statements.add(
                                    isClass(kind) ? "a" : type.kindProperty(), Term.name(kind)));
        }
        return statements;
    }

    /** Terms of vocabularies are classes if they begin with a capital; concepts never do. */
    private static boolean isClass(String prefixed) {
        return Character.isUpperCase(prefixed.charAt(prefixed.indexOf(':') + 1));
    }

    /** The IRIs of the things in a graph. */
    public static List<String> things(Graph graph) {
        return graph.stream()
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.contains("/id/"))
                .distinct()
                .sorted()
                .toList();
    }
}
