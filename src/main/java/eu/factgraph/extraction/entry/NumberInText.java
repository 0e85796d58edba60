package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import eu.factgraph.sheet.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the number of an act that stands in brackets right after its name in its entry's text. */
final class NumberInText {

    private static final Pattern BRACKET = Pattern.compile("([^()]{3,200}) \\(([^()]{3,60})\\)");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|this|an?|new) ");

    private final ActNumbers numbers;
    private final NameKey keys;

    NumberInText(ActNumbers numbers, NameKey keys) {
        this.numbers = numbers;
        this.keys = keys;
    }

    /**
     * @param paragraphs of the entry, of which the first may tell
     */
    Optional<Number> of(EntryName name, List<Text> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Matcher bracket = BRACKET.matcher(paragraphs.get(0).plain());
        return bracket.lookingAt() && isName(name, bracket.group(1))
                ? numbers.in(bracket.group(2)).stream()
                        .filter(number -> number.start() == 0 && number.isOwn())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isName(EntryName name, String printed) {
        String bare = keys.of(ARTICLE.matcher(printed).replaceFirst(""));
        return name.all().stream().map(keys::of).anyMatch(bare::equals);
    }
}
