package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.page.Pages;
import eu.factgraph.query.Cancellation;
import eu.factgraph.search.IndexedResource;
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
 * Completes what a user of a reconciliation client types (Reconciliation Service API 0.2, sections
 * 6 and 7.2).
 *
 * @param language of names
 */
record SuggestService(SearchIndex index, Pages pages, Language language) {

    private static final int SIZE = 20;
    private static final int MOST = 1000;

    /** A thing, type or property. */
    record NamedEntity(String id, String name) {}

    private record Suggestion(
            String id, String name, String description, List<NamedEntity> notable) {}

    Map<String, Object> entities(ResourceRequest asked) {
        int skipped = cursor(asked);
        return result(
                index
                        .find(new SearchRequest(prefix(asked), Map.of(), skipped / SIZE + 1, SIZE))
                        .hits()
                        .stream()
                        .skip(skipped % SIZE)
                        .map(hit -> suggested(hit.entry()))
                        .toList());
    }

    Map<String, Object> types(ResourceRequest asked) {
        return result(matching(kinds(index.entries().stream()), asked));
    }

    Map<String, Object> properties(ResourceRequest asked) {
        return result(matching(properties(index.entries().stream()), asked));
    }

    /** The properties that things of a type have, the most common first. */
    Map<String, Object> propertiesOfType(ResourceRequest asked) {
        String type = asked.parameter("type").orElse("");
        int limit = Math.max(0, asked.number("limit", MOST));
        Node kind = index.node(type);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", type);
        answer.put("limit", limit);
        answer.put(
                "properties",
                properties(
                                index.entries().stream()
                                        .filter(
                                                entry ->
                                                        type.isEmpty()
                                                                || entry.values(SearchFacet.KIND)
                                                                        .contains(kind)))
                        .limit(limit)
                        .map(this::named)
                        .toList());
        return answer;
    }

    /** The most common types of what can be matched. */
    List<NamedEntity> commonTypes(int number) {
        return kinds(
                        index.entries().stream()
                                .filter(entry -> entry.sort() == IndexedResource.EntryType.THING))
                .limit(number)
                .map(this::named)
                .toList();
    }

    private Suggestion suggested(IndexedResource entry) {
        return new Suggestion(
                entry.iri(),
                entry.name(language.tag()),
                entry.description(language.tag()).map(Node::getLiteralLexicalForm).orElse(null),
                entry.values(SearchFacet.KIND).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(this::named)
                        .toList());
    }

    private static Stream<Node> kinds(Stream<IndexedResource> entries) {
        return mostFirst(entries.flatMap(entry -> entry.values(SearchFacet.KIND).stream()));
    }

    private static Stream<Node> properties(Stream<IndexedResource> entries) {
        return mostFirst(entries.flatMap(entry -> entry.properties().stream()));
    }

    private static Stream<Node> mostFirst(Stream<Node> uses) {
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

    /** Those that have a word which begins so, or that IRI. */
    private List<NamedEntity> matching(Stream<Node> nodes, ResourceRequest asked) {
        String prefix = prefix(asked).strip().toLowerCase(Locale.ROOT);
        return nodes.map(this::named)
                .filter(
                        named ->
                                (" " + named.name().toLowerCase(Locale.ROOT)).contains(" " + prefix)
                                        || named.id().equals(index.node(prefix(asked)).getURI()))
                .skip(cursor(asked))
                .limit(SIZE)
                .toList();
    }

    private NamedEntity named(Node node) {
        Cancellation.check();
        return new NamedEntity(node.getURI(), pages.label(node, language));
    }

    private static String prefix(ResourceRequest asked) {
        return asked.parameter("prefix").orElse("");
    }

    private static int cursor(ResourceRequest asked) {
        return Math.max(0, asked.number("cursor", 0));
    }

    private static Map<String, Object> result(List<?> suggestions) {
        return Map.of("result", suggestions);
    }
}
