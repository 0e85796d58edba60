package eu.factgraph.extraction.union;

import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.extraction.union.EuActs.Reference;
import eu.factgraph.extraction.union.LegalWord.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of an act's entry that names acts of the Union.
 *
 * @param mentions of the act that the entry is about
 */
record UnionSentence(String plain, List<Span> mentions, List<Reference> references) {

    /** How far a word may stand from the act of the Union that it speaks of. */
    private static final int REACH = 240;

    /** How far after an act of the Union a word may stand that it is the subject of. */
    private static final int AFTER = 60;

    private static final Pattern NATIONAL_ACT =
            Pattern.compile(
                    "\\b(?:acts?|laws?|decrees?|codes?|ordinances?|bills?|(?<!in )orders?|amendments?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NATIONAL_LAW =
            Pattern.compile(
                    "\\b(?:(?:in)?to|in|of) (?:the )?(?:\\p{Lu}\\p{L}+|national|domestic|internal) laws?\\b");

    /** The property that links the act to one of the Union's; empty if that one is passed over. */
    Optional<String> property(Reference reference) {
        List<LegalWord> words = LegalWord.in(plain);
        Optional<LegalWord> word = before(words, reference).or(() -> after(words, reference));
        if (word.filter(near -> near.meaning() == Meaning.OF_ANOTHER).isPresent()) {
            return Optional.empty();
        }
        boolean isRegulation = reference.act().contains("/regulation-");
        Optional<String> certain =
                word.filter(near -> !isFuture(words) && isSubject(near, reference))
                        .flatMap(near -> near.meaning().property(isRegulation));
        return Optional.of(certain.orElse("eli:related_to"));
    }

    private static Optional<LegalWord> before(List<LegalWord> words, Reference reference) {
        return words.stream()
                .filter(word -> word.meaning() != Meaning.FUTURE)
                .filter(word -> word.end() <= reference.start())
                .filter(word -> reference.start() - word.end() <= REACH)
                .reduce((one, next) -> next);
    }

    private static Optional<LegalWord> after(List<LegalWord> words, Reference reference) {
        return words.stream()
                .filter(word -> word.meaning() != Meaning.FUTURE)
                .filter(word -> word.start() >= reference.end())
                .filter(word -> word.start() - reference.end() <= AFTER)
                .findFirst()
                .filter(word -> word.meaning() != Meaning.OF_ANOTHER);
    }

    private static boolean isFuture(List<LegalWord> words) {
        return words.stream().anyMatch(word -> word.meaning() == Meaning.FUTURE);
    }

    /** Whether the act of the entry is what the word is said of, for no other act is named. */
    private boolean isSubject(LegalWord word, Reference reference) {
        return !mentions.isEmpty()
                && (isAlone(0, plain.length())
                        || mentions.stream()
                                .anyMatch(
                                        mention ->
                                                mention.end() <= word.start()
                                                        && isAlone(mention.end(), word.start())));
    }

    /** Whether a stretch names no national act but that of the entry. */
    private boolean isAlone(int start, int end) {
        List<Span> known =
                Stream.concat(
                                mentions.stream(),
                                references.stream().map(one -> new Span(one.start(), one.end())))
                        .toList();
        List<Span> laws =
                NATIONAL_LAW
                        .matcher(plain)
                        .results()
                        .map(found -> new Span(found.start(), found.end()))
                        .toList();
        return NATIONAL_ACT
                .matcher(plain)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .filter(span -> span.start() >= start && span.end() <= end)
                .allMatch(
                        span ->
                                known.stream().anyMatch(span::overlaps)
                                        || laws.stream().anyMatch(span::overlaps));
    }
}
