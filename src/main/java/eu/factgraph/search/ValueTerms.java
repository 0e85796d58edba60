package eu.factgraph.search;

import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.TextFolding;
import eu.factgraph.search.text.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * The index terms of the values of a resource: of those that are stated, of dates and numbers that
 * its names and texts mention, and of the initials of its names.
 */
final class ValueTerms {

    private static final int MIN_INITIALS = 3;
    private static final int MAX_INITIALS = 6;

    private ValueTerms() {}

    static Set<String> of(IndexedResource resource) {
        Stream<SearchValue> mentioned =
                resource.literals()
                        .flatMap(literal -> QueryText.mentioned(literal.getLiteralLexicalForm()));
        Stream<SearchValue> initials =
                resource.type() == ResourceType.SECTION
                        ? Stream.empty()
                        : resource.names().stream().flatMap(name -> initials(name).stream());
        return Stream.of(
                        resource.stated().stream().flatMap(IndexedValue::searched),
                        mentioned,
                        initials)
                .flatMap(values -> values.map(SearchValue::term))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a name with few words, without its stop words. */
    private static Optional<SearchValue> initials(Node name) {
        List<String> words =
                TextFolding.words(name.getLiteralLexicalForm()).stream()
                        .filter(word -> !StopWords.contains(word))
                        .toList();
        return words.size() < MIN_INITIALS || words.size() > MAX_INITIALS
                ? Optional.empty()
                : Optional.of(
                        new SearchValue(
                                ValueKind.INITIALS,
                                words.stream()
                                        .map(word -> word.substring(0, 1))
                                        .collect(Collectors.joining())));
    }
}
