package eu.factgraph.search;

import eu.factgraph.search.text.QueryText;
import eu.factgraph.search.text.SearchValue;
import eu.factgraph.search.text.TextFolding;
import eu.factgraph.search.text.ValueKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Finds which name, alias or text of a resource matches the search text best. */
record MatchedText(String key, List<String> words, Set<SearchValue> values) {

    /** Two words with a common prefix match if it is at least this part of the longer word. */
    private static final double MIN_COMMON_PREFIX = 0.7;

    static MatchedText by(String text) {
        QueryText query = QueryText.of(text);
        var significant = query.words().stream().filter(word -> !StopWords.contains(word)).toList();
        return new MatchedText(
                TextFolding.key(text),
                significant.isEmpty() ? query.words() : significant,
                query.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    /** The first of those that match best, names first; a value if nothing else matches. */
    Node in(IndexedResource resource) {
        Node best =
                resource.literals()
                        .reduce((one, next) -> similarity(next) > similarity(one) ? next : one)
                        .orElseThrow();
        return similarity(best) > 0
                ? best
                : Stream.concat(stated(resource), related(resource)).findFirst().orElse(best);
    }

    private Stream<Node> stated(IndexedResource resource) {
        return resource.stated().stream()
                .filter(value -> value.searched().anyMatch(this::isSearched))
                .map(value -> NodeFactory.createLiteralString(value.text()));
    }

    private boolean isSearched(SearchValue value) {
        return values.contains(value)
                || value.kind() == ValueKind.DATE
                        && values.stream()
                                .filter(one -> value.key().startsWith(one.key()))
                                .anyMatch(
                                        one ->
                                                one.kind() == ValueKind.DATE
                                                        || one.kind() == ValueKind.NUMBER);
    }

    private Stream<Node> related(IndexedResource resource) {
        return resource.related().stream().filter(name -> similarity(name) > 0);
    }

    /** Whether a folded word is one of those that are searched, or similar. */
    boolean has(String folded) {
        return words.stream().anyMatch(word -> commonPrefix(word, folded) > 0);
    }

    private double similarity(Node literal) {
        var others = TextFolding.words(literal.getLiteralLexicalForm());
        String whole = String.join("", others);
        if (whole.equals(key)) {
            return words.size() + 2.0;
        }
        if (whole.startsWith(key)) {
            return words.size() + 1.0;
        }
        return words.stream().mapToDouble(word -> similarity(word, others)).sum();
    }

    private static double similarity(String word, List<String> others) {
        return others.stream().mapToDouble(other -> commonPrefix(word, other)).max().orElse(0);
    }

    private static double commonPrefix(String word, String other) {
        if (other.startsWith(word)) {
            return 1;
        }
        int length = 0;
        while (length < Math.min(word.length(), other.length())
                && word.charAt(length) == other.charAt(length)) {
            length++;
        }
        double part = (double) length / Math.max(word.length(), other.length());
        return part >= MIN_COMMON_PREFIX ? part : 0;
    }
}
