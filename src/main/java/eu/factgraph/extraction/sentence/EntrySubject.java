package eu.factgraph.extraction.sentence;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an entry is about, as its sentences name it.
 *
 * @param isOnly whether the entry is about nothing else, so that "the act" is this one
 */
public record EntrySubject(String iri, ThingType type, boolean isOnly, SectionDraft draft) {

    private static final String PRONOUN = "It ";

    private static final Map<String, Pattern> NOUNS =
            Lexicon.rows("subjects").stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get(0),
                                    Collectors.collectingAndThen(
                                            Collectors.mapping(
                                                    row -> row.get(1), Collectors.toList()),
                                            EntrySubject::noun)));

    private static Pattern numbered(String number) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}-]* ){1,2}(?:[Nn]o\\.? ?)?%s(?![\\p{L}\\p{N}])"
                        .formatted(Pattern.quote(number)));
    }

    private static Pattern noun(List<String> nouns) {
        return Pattern.compile(
                "\\b(?:the|this) (?:new |current )?(?:%s)(?![\\p{L}\\p{N}-])(?! (?:on|of|for)\\b)(?! (?-i:\\p{Lu}))"
                        .formatted(String.join("|", nouns)),
                Pattern.CASE_INSENSITIVE);
    }

    /** The things of the country that an entry is about. */
    public static List<EntrySubject> of(SectionDraft draft, int entry) {
        ThingIndex index = draft.draft().index();
        Set<String> things = draft.things(entry);
        return things.stream()
                .filter(index::isOwn)
                .filter(iri -> ThingIndex.typeOf(iri).isPresent())
                .map(
                        iri ->
                                new EntrySubject(
                                        iri,
                                        ThingIndex.typeOf(iri).orElseThrow(),
                                        things.size() == 1 && !draft.isOnlyNamed(iri, entry),
                                        draft))
                .toList();
    }

    /**
     * The sentences of paragraphs with the places where they name it: by name, by a link to its own
     * page, by a noun, or by "it" after a sentence that names it.
     */
    public List<Sentence> sentences(List<Text> paragraphs) {
        var sentences = new ArrayList<Sentence>();
        boolean isKnown = false;
        List<Text> texts =
                paragraphs.stream().flatMap(text -> Sentences.of(text).stream()).toList();
        for (Text text : texts) {
            List<Span> mentions = new ArrayList<>(mentions(text));
            if (isOnly && isKnown && text.plain().startsWith(PRONOUN)) {
                mentions.add(0, new Span(0, PRONOUN.length() - 1));
            }
            isKnown = !mentions.isEmpty();
            sentences.add(new Sentence(text, mentions));
        }
        return sentences;
    }

    private List<Span> mentions(Text sentence) {
        var mentions = new Spans();
        draft.draft().index().namesIn(sentence.plain()).stream()
                .filter(found -> found.thing().filter(iri::equals).isPresent())
                .forEach(found -> mentions.add(new Span(found.start(), found.end())));
        sentence.links().stream()
                .filter(this::isOwn)
                .forEach(link -> mentions.add(new Span(link.start(), link.end())));
        numbers(sentence.plain()).forEach(mentions::add);
        Pattern noun = NOUNS.get(type.token());
        if (isOnly && noun != null) {
            noun.matcher(sentence.plain())
                    .results()
                    .forEach(found -> mentions.add(new Span(found.start(), found.end())));
        }
        return mentions.inOrder();
    }

    /** Where a sentence names it by type and number, such as "Law No. 12/2019". */
    private List<Span> numbers(String plain) {
        return draft.draft().index().numbers(iri).stream()
                .flatMap(number -> numbered(number).matcher(plain).results())
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private boolean isOwn(Text.Link link) {
        Term page = Term.iri(link.target());
        return draft.states(iri, "foaf:page", page) || draft.states(iri, "foaf:homepage", page);
    }
}
