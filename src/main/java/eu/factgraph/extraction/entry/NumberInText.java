package eu.factgraph.extraction.entry;

import eu.factgraph.draft.NameKey;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import eu.factgraph.sheet.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the number of an act in its entry's text: in brackets right after its name, or where the
 * text begins with the number and what the act did.
 */
final class NumberInText {

    private static final Pattern BRACKET = Pattern.compile("([^()]{3,200}) \\(([^()]{3,60})\\)");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|this|an?|new) ");

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?i)(?:the |a )?(?:new |recent )?(law (?:no\\.? ?|n\\. ?)?\\d+/\\d{4})(?: \\([^()]*\\))?[,:]?"
                            + " ?(?:establish|incorporat|introduc|regulat|sets?|lays|extends|provid"
                            + "|defin|specif|was adopted)\\w*\\b.*");

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
        String text = paragraphs.get(0).plain();
        Matcher subject = SUBJECT.matcher(text);
        if (subject.matches()) {
            return numbers.in(subject.group(1)).stream()
                    .map(number -> new Number(number.text(), false, number.start()))
                    .findFirst();
        }
        Matcher bracket = BRACKET.matcher(text);
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
