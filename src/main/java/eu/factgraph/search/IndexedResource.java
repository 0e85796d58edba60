package eu.factgraph.search;

import eu.factgraph.dataset.Language;
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
public record IndexedResource(
        Node thing,
        EntryType sort,
        List<Node> names,
        List<Node> aliases,
        List<Node> texts,
        Map<SearchFacet, Set<Node>> facets,
        Set<Node> properties) {

    /** What sort of entry it is, in the order in which equals are shown. */
    public enum EntryType {
        THING,
        SECTION,
        CONCEPT
    }

    public String iri() {
        return thing.getURI();
    }

    /** Its name, in the first language that it has one in. */
    public String name() {
        return name(Language.EN.tag());
    }

    /** Its name in a language, else in the first that it has one in. */
    public String name(String language) {
        return first(names, language).map(Node::getLiteralLexicalForm).orElseThrow();
    }

    /** One line about it, in the first language that there is one in. */
    public Optional<Node> description() {
        return description(Language.EN.tag());
    }

    /** One line about it in a language, else in the first that there is one in. */
    public Optional<Node> description(String language) {
        return first(texts, language);
    }

    public Set<Node> values(SearchFacet facet) {
        return facets.get(facet);
    }

    private static Optional<Node> first(List<Node> literals, String language) {
        return literals.stream()
                .min(
                        Comparator.comparingInt(
                                literal -> Language.rank(literal.getLiteralLanguage(), language)));
    }
}
