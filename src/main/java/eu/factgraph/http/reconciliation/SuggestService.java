package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.page.Pages;
import eu.factgraph.query.limit.Cancellation;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Suggests entities, types and properties while a user types (Reconciliation Service API 0.2,
 * sections 6 and 7.2).
 */
record SuggestService(SearchIndex index, Pages pages, Language language) {

    private static final int PAGE_SIZE = 20;
    private static final int MAX_PROPERTIES = 1000;

    /** An entity, type or property. */
    record NamedEntity(String id, String name) {}

    private record Suggestion(
            String id, String name, String description, List<NamedEntity> notable) {}

    Map<String, Object> entities(ResourceRequest request) {
        int offset = cursor(request);
        int page = offset / PAGE_SIZE + 1;
        var search = new SearchRequest(prefix(request), Map.of(), page, PAGE_SIZE);
        return result(
                index.find(search).hits().stream()
                        .skip(offset % PAGE_SIZE)
                        .map(hit -> suggestion(hit.resource()))
                        .toList());
    }

    Map<String, Object> types(ResourceRequest request) {
        return result(matching(types(index.resources().stream()), request));
    }

    Map<String, Object> properties(ResourceRequest request) {
        return result(matching(properties(index.resources().stream()), request));
    }

    /** The properties of entities of a type, the most common first. */
    Map<String, Object> propertiesOfType(ResourceRequest request) {
        String type = request.parameter("type").orElse("");
        int limit = Math.max(0, request.intParameter("limit", MAX_PROPERTIES));
        Node typeNode = index.node(type);
        Stream<IndexedResource> entries =
                index.resources().stream()
                        .filter(
                                one ->
                                        type.isEmpty()
                                                || one.values(SearchFacet.KIND).contains(typeNode));
        var proposal = new LinkedHashMap<String, Object>();
        proposal.put("type", type);
        proposal.put("limit", limit);
        proposal.put("properties", properties(entries).limit(limit).map(this::named).toList());
        return proposal;
    }

    /** The most common types of entities. */
    List<NamedEntity> commonTypes(int number) {
        Stream<IndexedResource> entities =
                index.resources().stream().filter(entry -> entry.type() == ResourceType.ENTITY);
        return types(entities).limit(number).map(this::named).toList();
    }

    private Suggestion suggestion(IndexedResource entry) {
        return new Suggestion(
                entry.iri(), entry.name(language.tag()), description(entry), types(entry));
    }

    /** {@code null} if there is none. */
    String description(IndexedResource entry) {
        return entry.description(language.tag()).map(Node::getLiteralLexicalForm).orElse(null);
    }

    List<NamedEntity> types(IndexedResource entry) {
        return entry.values(SearchFacet.KIND).stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(this::named)
                .toList();
    }

    private static Stream<Node> types(Stream<IndexedResource> entries) {
        return mostCommonFirst(entries.flatMap(entry -> entry.values(SearchFacet.KIND).stream()));
    }

    private static Stream<Node> properties(Stream<IndexedResource> entries) {
        return mostCommonFirst(entries.flatMap(entry -> entry.properties().stream()));
    }

    private static Stream<Node> mostCommonFirst(Stream<Node> uses) {
        return uses
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<Node, Long>comparingByValue()
                                .reversed()
                                .thenComparing(use -> use.getKey().getURI()))
                .map(Map.Entry::getKey);
    }

    /** Those with a word that starts with the prefix, or whose IRI it is. */
    private List<NamedEntity> matching(Stream<Node> nodes, ResourceRequest request) {
        String prefix = prefix(request).strip().toLowerCase(Locale.ROOT);
        return nodes.map(this::named)
                .filter(
                        one ->
                                (" " + one.name().toLowerCase(Locale.ROOT)).contains(" " + prefix)
                                        || one.id().equals(index.node(prefix(request)).getURI()))
                .skip(cursor(request))
                .limit(PAGE_SIZE)
                .toList();
    }

    private NamedEntity named(Node node) {
        Cancellation.check();
        return new NamedEntity(node.getURI(), pages.label(node, language));
    }

    private static String prefix(ResourceRequest request) {
        return request.parameter("prefix").orElse("");
    }

    private static int cursor(ResourceRequest request) {
        return Math.max(0, request.intParameter("cursor", 0));
    }

    private static Map<String, Object> result(List<?> suggestions) {
        return Map.of("result", suggestions);
    }
}
