package eu.factgraph.search;

import eu.factgraph.dataset.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A resource of the search index, as a selection of editions describes it.
 *
 * @param names preferred names, one per language
 * @param aliases other names, acronyms and misspellings
 * @param texts descriptions and definitions
 * @param notes what editors noted
 * @param related names of the people who hold the post, or of the posts that the person holds
 * @param stated dates, numbers, addresses and identifiers of it and of its parts
 * @param properties the properties that it has
 */
public record IndexedResource(
        Node node,
        ResourceType type,
        List<Node> names,
        List<Node> aliases,
        List<Node> texts,
        List<Node> notes,
        List<Node> related,
        List<IndexedValue> stated,
        Map<SearchFacet, Set<Node>> facets,
        Set<Node> properties) {

    /** The order of resources with equal scores: the search text covers more of a short name. */
    static final Comparator<IndexedResource> ORDER =
            Comparator.comparing(IndexedResource::type)
                    .thenComparingInt(resource -> resource.name().length())
                    .thenComparing(IndexedResource::iri);

    /** In the order in which resources with equal scores are listed. */
    public enum ResourceType {
        ENTITY,
        SECTION,
        CONCEPT
    }

    /** What the editions of a selection say of the same resource, together. */
    static IndexedResource merged(List<IndexedResource> all) {
        IndexedResource first = all.get(0);
        if (all.size() == 1) {
            return first;
        }
        var facets = new EnumMap<SearchFacet, Set<Node>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            facets.put(facet, together(all, one -> one.values(facet)));
        }
        return new IndexedResource(
                first.node,
                first.type,
                List.copyOf(together(all, IndexedResource::names)),
                List.copyOf(together(all, IndexedResource::aliases)),
                List.copyOf(together(all, IndexedResource::texts)),
                List.copyOf(together(all, IndexedResource::notes)),
                List.copyOf(together(all, IndexedResource::related)),
                List.copyOf(together(all, IndexedResource::stated)),
                facets,
                together(all, IndexedResource::properties));
    }

    private static <T> Set<T> together(
            List<IndexedResource> all, Function<IndexedResource, Collection<T>> part) {
        var together = new LinkedHashSet<T>();
        all.forEach(one -> together.addAll(part.apply(one)));
        return together;
    }

    public String iri() {
        return node.getURI();
    }

    /** The name in the first language that has one. */
    public String name() {
        return name(Language.EN.tag());
    }

    /** The name in a language, or else in the first language that has one. */
    public String name(String language) {
        return first(names, language).map(Node::getLiteralLexicalForm).orElseThrow();
    }

    /** The description in a language, or else in the first language that has one. */
    public Optional<Node> description(String language) {
        return first(texts, language).or(() -> first(notes, language));
    }

    /** Names, aliases, descriptions and notes, in this order. */
    Stream<Node> literals() {
        return Stream.of(names, aliases, texts, notes).flatMap(List::stream);
    }

    public Set<Node> values(SearchFacet facet) {
        return facets.get(facet);
    }

    private static Optional<Node> first(List<Node> literals, String language) {
        Comparator<Node> byLanguage =
                Comparator.comparingInt(
                        literal -> Language.rank(literal.getLiteralLanguage(), language));
        return literals.stream().min(byLanguage);
    }
}
