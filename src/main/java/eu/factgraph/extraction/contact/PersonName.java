package eu.factgraph.extraction.contact;

import eu.factgraph.extraction.body.BodyNames;
import eu.factgraph.files.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of persons. */
final class PersonName {

    private static final int MAX_WORDS = 6;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*|[\\p{Ll}'’]{1,4}");
    private static final Set<String> HONORIFICS =
            Lexicon.rows("honorifics").stream().map(row -> row.get(0)).collect(Collectors.toSet());

    private PersonName() {}

    /** The name without honorifics; empty if the line is no name of a person. */
    static Optional<String> of(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("[\\s,]+")));
        words.removeIf(PersonName::isHonorific);
        boolean isName =
                words.size() > 1
                        && words.size() <= MAX_WORDS
                        && words.stream().allMatch(word -> WORD.matcher(word).matches())
                        && Character.isUpperCase(words.get(words.size() - 1).codePointAt(0));
        String name = String.join(" ", words);
        return isName && !PostName.isPost(name) && !BodyNames.isBody(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isHonorific(String word) {
        return HONORIFICS.contains(word.toLowerCase(Locale.ROOT).replace(".", ""));
    }
}
