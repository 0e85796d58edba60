package eu.factgraph.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the names of things in running text, at a cost that grows with the text alone. */
public final class NamesInText {

    /**
     * A name in a text.
     *
     * @param thing IRI; empty if the name is that of more than one
     */
    public record FoundName(Optional<String> thing, int start, int end) {}

    private final Map<String, Set<String>> byName = new HashMap<>();

    /** How many words the longest name has that begins with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    private final Function<Set<String>, Optional<String>> choice;

    /**
     * @param choice among the things of one name
     */
    NamesInText(Function<Set<String>, Optional<String>> choice) {
        this.choice = choice;
    }

    void add(String iri, List<NameKey.Word> name) {
        if (!name.isEmpty()) {
            byName.computeIfAbsent(NameKey.key(name), key -> new LinkedHashSet<>()).add(iri);
            longest.merge(name.get(0).key(), name.size(), Math::max);
        }
    }

    List<FoundName> find(List<NameKey.Word> text) {
        var found = new ArrayList<FoundName>();
        int at = 0;
        while (at < text.size()) {
            int words = longestAt(text, at);
            if (words > 0) {
                List<NameKey.Word> name = text.subList(at, at + words);
                found.add(
                        new FoundName(
                                choice.apply(byName.get(NameKey.key(name))),
                                name.get(0).start(),
                                name.get(words - 1).end()));
            }
            at += Math.max(words, 1);
        }
        return found;
    }

    /** The number of words of the longest name that begins at a word; 0 if none does. */
    private int longestAt(List<NameKey.Word> text, int at) {
        int most = Math.min(longest.getOrDefault(text.get(at).key(), 0), text.size() - at);
        var name = new StringBuilder();
        int words = 0;
        for (int count = 1; count <= most; count++) {
            name.append(count == 1 ? "" : " ").append(text.get(at + count - 1).key());
            if (byName.containsKey(name.toString())) {
                words = count;
            }
        }
        return words;
    }
}
