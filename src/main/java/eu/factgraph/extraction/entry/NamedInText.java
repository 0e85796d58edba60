package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Link;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The acts, registers and systems that the paragraphs of an entry name in their links. */
final class NamedInText {

    private static final int MOST_WORDS = 25;
    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:(?:the|this|new|revised|latest|current) )+(?=\\S)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNION_SITE =
            Pattern.compile("(?i)https?://[^/]*\\.europa\\.eu(?:/.*)?");

    private final SectionDraft draft;
    private final EntryLexicon lexicon;
    private final SheetPlace place;

    NamedInText(SectionDraft draft, EntryLexicon lexicon, SheetPlace place) {
        this.draft = draft;
        this.lexicon = lexicon;
        this.place = place;
    }

    /**
     * @param isAboutOther whether the entry is about another thing; else what its first paragraph
     *     names is what it is about
     */
    void draft(int entry, List<Text> paragraphs, boolean isAboutOther) {
        for (int at = 0; at < paragraphs.size(); at++) {
            boolean isSubject = at == 0 && !isAboutOther;
            paragraphs.get(at).links().forEach(link -> draft(entry, link, isSubject));
        }
    }

    private void draft(int entry, Link link, boolean isSubject) {
        String text = LEADING.matcher(link.text().strip()).replaceAll("");
        if (text.isEmpty()
                || text.split(" ").length > MOST_WORDS
                || UnionThings.isUnionAct(text, draft.draft().index())) {
            return;
        }
        EntryName name = lexicon.titles().read(text);
        Optional<HeadNoun> head = lexicon.heads().of(name.name());
        if (head.isEmpty() || !isName(name, head.get()) || isOfUnion(link, name)) {
            return;
        }
        Optional<ThingType> type = type(head.get());
        if (type.isPresent()) {
            thing(link, name, head.get(), type.get())
                    .ifPresent(
                            iri -> {
                                if (isSubject) {
                                    draft.entry(iri, entry);
                                } else {
                                    draft.named(iri, entry);
                                }
                            });
        }
    }

    private boolean isOfUnion(Link link, EntryName name) {
        ThingIndex index = draft.draft().index();
        return UNION_SITE.matcher(link.target()).matches()
                || !UnionThings.of(index, Family.ACT, name).isEmpty()
                || !UnionThings.of(index, Family.SYSTEM, name).isEmpty();
    }

    private Optional<String> thing(Link link, EntryName name, HeadNoun head, ThingType type) {
        List<String> numbers =
                name.numbers().stream().filter(Number::isOwn).map(Number::text).toList();
        Sighting seen =
                Sighting.of(type, name.name(), place).alsoCalled(name.others()).numbered(numbers);
        Sighting whole = head.concept().map(seen::ofKind).orElse(seen);
        Optional<String> thing = draft.thing(whole);
        thing.ifPresent(
                iri -> {
                    numbers.forEach(number -> draft.state(iri, "eli:id_local", Term.plain(number)));
                    new LinkStatement(draft, place).state(iri, type, name, OwnLink.named(link));
                });
        return thing;
    }

    /** Whether it is more than a head noun and begins as a name does. */
    private boolean isName(EntryName name, HeadNoun head) {
        String text = name.name();
        boolean isNumbered = name.numbers().stream().anyMatch(Number::isOwn);
        return isNumbered
                || !isLawOfCountry(text)
                        && !lexicon.heads().isBare(text)
                        && Character.isUpperCase(text.charAt(0))
                        && text.contains(" ")
                        && !head.isPlural()
                        && !head.noun().equals("amendment");
    }

    /** "Norwegian law" is no act. */
    private static boolean isLawOfCountry(String text) {
        return text.matches("\\p{Lu}[\\p{L}-]+ \\p{Ll}+");
    }

    private static Optional<ThingType> type(HeadNoun head) {
        return switch (head.sort()) {
            case ACT -> Optional.of(ThingType.ACT);
            case SYSTEM -> Optional.of(ThingType.SYSTEM);
            case REGISTER -> Optional.of(ThingType.REGISTER);
            default -> Optional.empty();
        };
    }
}
