package eu.factgraph.mcp.tool;

import eu.factgraph.query.definition.Question;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How well a question matches words: a word matches one that begins alike. */
record QuestionMatch(List<String> words) {

    private static final int TITLE = 3;
    private static final int NAME = 2;

    /** Two words that share so many letters at their beginning match. */
    private static final int STEM = 5;

    private static final Set<String> FREQUENT =
            Set.of(
                    "a", "an", "and", "are", "at", "by", "do", "does", "for", "from", "has", "have",
                    "how", "in", "is", "it", "many", "of", "on", "or", "that", "the", "their",
                    "there", "to", "what", "when", "where", "which", "who", "with");

    static QuestionMatch of(String text) {
        return new QuestionMatch(
                words(text).stream().filter(word -> !FREQUENT.contains(word)).toList());
    }

    /** 0 if no word matches. */
    int score(Question question) {
        return TITLE * matching(question.title())
                + NAME * matching(question.name())
                + matching(
                        question.description()
                                + " "
                                + question.topic()
                                + " "
                                + question.parameters().keySet());
    }

    private int matching(String text) {
        List<String> there = words(text);
        return (int)
                words.stream()
                        .filter(word -> there.stream().anyMatch(other -> isAlike(word, other)))
                        .count();
    }

    private static boolean isAlike(String one, String other) {
        int shared = Math.min(STEM, Math.max(Math.min(one.length(), other.length()), 3));
        return one.equals(other)
                || one.length() >= shared
                        && other.length() >= shared
                        && one.substring(0, shared).equals(other.substring(0, shared))
                        && Math.abs(one.length() - other.length()) <= STEM;
    }

    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
