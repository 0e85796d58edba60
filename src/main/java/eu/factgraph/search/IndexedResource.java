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
import org.apache.jena.graph.Node;

/**
 * A resource of the search index, as a selection of editions describes it.
 *
 * @param names preferred names, one per language
 * @param aliases other names, acronyms and misspellings
 * @param texts descriptions, definitions and notes
 * @param properties the properties that it has
 */
public record IndexedResource(
        Node node,
        ResourceType type,
        List<Node> names,
        List<Node> aliases,
        List<Node> texts,
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
                facets,
                together(all, IndexedResource::properties));
    }

    private static Set<Node> together(
            List<IndexedResource> all, Function<IndexedResource, Collection<Node>> part) {
        var together = new LinkedHashSet<Node>();
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
        return first(texts, language);
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
