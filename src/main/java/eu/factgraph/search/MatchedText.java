package eu.factgraph.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Which of a thing's names, aliases and texts is nearest to what was typed. */
record MatchedText(String key, List<String> words) {

    /** Of two words that share so much of the longer one, one is taken for the other. */
    private static final double ALIKE = 0.7;

    static MatchedText by(String text) {
        return new MatchedText(TextFolding.key(text), TextFolding.words(text));
    }

    /** The first of the nearest, names first. */
    Node in(IndexedResource entry) {
        return Stream.of(entry.names(), entry.aliases(), entry.texts())
                .flatMap(List::stream)
                .reduce((best, next) -> nearness(next) > nearness(best) ? next : best)
                .orElseThrow();
    }

    private double nearness(Node literal) {
        var others = TextFolding.words(literal.getLiteralLexicalForm());
        String whole = String.join("", others);
        if (whole.equals(key)) {
            return words.size() + 2.0;
        }
        if (whole.startsWith(key)) {
            return words.size() + 1.0;
        }
        return words.stream().mapToDouble(word -> nearness(word, others)).sum();
    }

    private static double nearness(String word, List<String> others) {
        return others.stream().mapToDouble(other -> shared(word, other)).max().orElse(0);
    }

    private static double shared(String word, String other) {
        if (other.startsWith(word)) {
            return 1;
        }
        int same = 0;
        while (same < Math.min(word.length(), other.length())
                && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        double part = (double) same / Math.max(word.length(), other.length());
        return part >= ALIKE ? part : 0;
    }
}
