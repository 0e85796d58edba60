package eu.factgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing that can be found.
 *
 * @param names that it is known by first, a literal a language
 * @param aliases other names, acronyms and misspellings
 * @param texts what is said of it
 * @param properties that it has, in the default graph
 */
public record Entry(
        Node thing,
        Sort sort,
        List<Node> names,
        List<Node> aliases,
        List<Node> texts,
        Map<Facet, Set<Node>> facets,
        Set<Node> properties) {

    private static final List<String> LANGUAGES = List.of("en", "nl", "fr", "de");

    /** What sort of entry it is, in the order in which equals are shown. */
    public enum Sort {
        THING,
        SECTION,
        CONCEPT
    }

    public String iri() {
        return thing.getURI();
    }

    /** Its name, in the first language that it has one in. */
    public String name() {
        return first(names).map(Node::getLiteralLexicalForm).orElseThrow();
    }

    /** One line about it, in the first language that there is one in. */
    public Optional<Node> description() {
        return first(texts);
    }

    public Set<Node> values(Facet facet) {
        return facets.get(facet);
    }

    private static Optional<Node> first(List<Node> literals) {
        return literals.stream().min(Comparator.comparingInt(Entry::rank));
    }

    private static int rank(Node literal) {
        int place = LANGUAGES.indexOf(literal.getLiteralLanguage());
        return place < 0 ? LANGUAGES.size() : place;
    }
}
