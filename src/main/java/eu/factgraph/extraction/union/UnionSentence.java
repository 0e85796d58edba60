package eu.factgraph.extraction.union;

import eu.factgraph.extraction.sentence.Sentence;
import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.extraction.sentence.Spans;
import eu.factgraph.extraction.union.EuActs.Reference;
import eu.factgraph.extraction.union.LegalWord.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence of an act's entry that names acts of the Union.
 *
 * @param mentions of the act that the entry is about
 * @param words in order
 * @param others where it speaks of other national acts
 */
record UnionSentence(
        String plain,
        List<Span> mentions,
        List<Reference> references,
        List<LegalWord> words,
        List<Span> others) {

    /** How far a word may stand from the act of the Union that it speaks of. */
    private static final int REACH = 240;

    /** How far after an act of the Union a word may stand that it is the subject of. */
    private static final int AFTER = 60;

    private static final Pattern NATIONAL_ACT =
            Pattern.compile(
                    "\\b(?:acts?|laws?|decrees?|codes?|ordinances?|bills?|(?<!in )orders?|amendments?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile("[,;)( ]*+(?:and|or)?[,;)( ]*+");
    private static final Pattern NATIONAL_LAW =
            Pattern.compile(
                    "\\b(?:(?:in)?to|in|of) (?:the )?(?:\\p{Lu}\\p{L}+|national|domestic|internal) laws?\\b");

    static UnionSentence of(Sentence sentence, List<Reference> references) {
        String plain = sentence.plain();
        // "the law" in "the law enforcement directive" is not the act
        List<Span> mentions =
                sentence.mentions().stream()
                        .filter(
                                span ->
                                        references.stream()
                                                .noneMatch(
                                                        one ->
                                                                one.overlaps(
                                                                        span.start(), span.end())))
                        .toList();
        return new UnionSentence(
                plain,
                mentions,
                references,
                LegalWord.in(plain),
                others(plain, mentions, references));
    }

    private static List<Span> others(
            String plain, List<Span> mentions, List<Reference> references) {
        var known = new Spans();
        mentions.forEach(known::add);
        references.forEach(one -> known.add(new Span(one.start(), one.end())));
        spans(NATIONAL_LAW, plain).forEach(known::add);
        return spans(NATIONAL_ACT, plain).stream().filter(known::isFree).toList();
    }

    private static List<Span> spans(Pattern pattern, String plain) {
        return pattern.matcher(plain)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    /** The property that links the act to one of the Union's; empty if that one is passed over. */
    Optional<String> property(Reference reference) {
        Optional<LegalWord> word = before(reference).or(() -> after(reference));
        if (word.filter(near -> near.meaning() == Meaning.OF_ANOTHER).isPresent()) {
            return Optional.empty();
        }
        boolean isRegulation = reference.act().contains("/regulation-");
        Optional<String> certain =
                word.filter(near -> !isFuture() && isSubject(near))
                        .flatMap(near -> near.meaning().property(isRegulation));
        return Optional.of(certain.orElse("eli:related_to"));
    }

    private Optional<LegalWord> before(Reference reference) {
        return words.stream()
                .filter(word -> word.meaning() != Meaning.FUTURE)
                .filter(word -> word.end() <= reference.start())
                .filter(word -> reference.start() - word.end() <= REACH)
                .filter(word -> word.meaning() != Meaning.OF_ANOTHER || isOf(word, reference))
                .reduce((one, next) -> next);
    }

    /** Whether a word such as "repealing" is followed by this act, or a list with it. */
    private boolean isOf(LegalWord word, Reference reference) {
        List<Reference> between =
                references.stream()
                        .filter(one -> one.start() >= word.end() && one.end() <= reference.start())
                        .toList();
        if (between.isEmpty()) {
            return true;
        }
        Reference last = between.get(between.size() - 1);
        boolean isListed = LISTED.matcher(plain.substring(last.end(), reference.start())).matches();
        return isListed && Character.isDigit(plain.charAt(reference.start())) && isOf(word, last);
    }

    private Optional<LegalWord> after(Reference reference) {
        return words.stream()
                .filter(word -> word.meaning() != Meaning.FUTURE)
                .filter(word -> word.start() >= reference.end())
                .filter(word -> word.start() - reference.end() <= AFTER)
                .findFirst()
                .filter(word -> word.meaning() != Meaning.OF_ANOTHER);
    }

    private boolean isFuture() {
        return words.stream().anyMatch(word -> word.meaning() == Meaning.FUTURE);
    }

    /** Whether the act of the entry is what the word is said of, for no other act is named. */
    private boolean isSubject(LegalWord word) {
        return !mentions.isEmpty()
                && (others.isEmpty()
                        || mentions.stream()
                                .anyMatch(
                                        mention ->
                                                mention.end() <= word.start()
                                                        && isAlone(mention.end(), word)));
    }

    /** Whether no act is named between, nor one that the word is part of the name of. */
    private boolean isAlone(int start, LegalWord word) {
        return others.stream()
                .noneMatch(span -> span.start() >= start && span.start() <= word.end() + 1);
    }
}
