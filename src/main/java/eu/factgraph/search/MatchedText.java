package eu.factgraph.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds which name, alias or text of a resource matches the search text best. */
record MatchedText(String key, List<String> words) {

    /** Two words with a common prefix match if it is at least this part of the longer word. */
    private static final double MIN_COMMON_PREFIX = 0.7;

    static MatchedText by(String text) {
        return new MatchedText(TextFolding.key(text), TextFolding.words(text));
    }

    /** The first of those that match best, names first. */
    Node in(IndexedResource resource) {
        return Stream.of(resource.names(), resource.aliases(), resource.texts())
                .flatMap(List::stream)
                .reduce((best, next) -> similarity(next) > similarity(best) ? next : best)
                .orElseThrow();
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
