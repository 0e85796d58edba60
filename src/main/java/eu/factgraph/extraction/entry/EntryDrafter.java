package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.body.Bodies;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import eu.factgraph.extraction.entry.EntryKindRules.Certainty;
import eu.factgraph.extraction.entry.EntryKindRules.Verdict;
import eu.factgraph.extraction.union.EuActs;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts what the entries of a section are about. */
public final class EntryDrafter {

    private static final int BEGINNING = 2000;

    /** How the paragraph of an entry begins that says that there is no such thing. */
    private static final Pattern NO_SUCH =
            Pattern.compile(
                    "^(?:There|At present,? there|Currently,? there) (?:is|are) (?:currently )?no\\b");

    private final SheetSection section;
    private final SectionDraft draft;
    private final EntryLexicon lexicon;
    private final ThingIndex index;

    public EntryDrafter(SheetSection section, SectionDraft draft, EntryLexicon lexicon) {
        this.section = section;
        this.draft = draft;
        this.lexicon = lexicon;
        this.index = draft.draft().index();
    }

    public void draft(Entry entry) {
        draftTitle(entry);
        if (section.template().kind() == EntryKind.REGISTER || namesRegisters(entry)) {
            new ListedRegisters(draft, lexicon, section.place(entry)).draft(entry);
        }
    }

    /** Drafts an entry of a table, which is a system even where its name does not tell. */
    public void draftSystem(Entry entry) {
        EntryName name = lexicon.titles().read(TitleReader.plain(entry.title()));
        if (!linkUnionThings(entry, name)) {
            Verdict verdict = verdict(entry, name, name.name());
            thing(entry, name, verdict.isThing() ? verdict : Verdict.SYSTEM, true);
        }
    }

    /** Whether it is headed as one that lists base registers. */
    private boolean namesRegisters(Entry entry) {
        return lexicon.heads()
                .of(TitleReader.plain(entry.title()))
                .filter(head -> head.is(HeadNoun.Sort.REGISTER) && head.isPlural())
                .isPresent();
    }

    private void draftTitle(Entry entry) {
        String title = TitleReader.plain(entry.title());
        if (title.isEmpty()) {
            return;
        }
        if (TitleForm.isSentence(title)) {
            list(entry, title, "is a sentence and no name", "name what the entry is about", 3);
            return;
        }
        List<String> names = TitleForm.names(title);
        if (names.size() > 1) {
            names.forEach(name -> draft(entry, name, false));
        } else {
            draft(entry, title, true);
        }
    }

    private void draft(Entry entry, String title, boolean isWhole) {
        List<Text> paragraphs = EntryTexts.of(entry);
        EntryName name = lexicon.named(lexicon.titles().read(title), paragraphs);
        if (linkUnionThings(entry, name)) {
            named(entry, paragraphs, true);
            return;
        }
        var decision = new KindDecision(draft.draft());
        String advice = decision.advice(section.template().kind(), name.name());
        Verdict verdict = decision.of(name.name()).orElseGet(() -> verdict(entry, name, title));
        switch (verdict.certainty()) {
            case THING -> thing(entry, name, verdict, isWhole);
            case TOPIC -> {
                list(entry, title, "is a field and no thing", advice, 2);
                named(entry, paragraphs, false);
            }
            default -> list(entry, title, "may be of several kinds", advice, 4);
        }
    }

    private Verdict verdict(Entry entry, EntryName name, String title) {
        List<Text> paragraphs = EntryTexts.of(entry);
        String text = beginning(paragraphs);
        if (lexicon.kinds().isTopic(title)
                || isSectionTitle(title)
                || NO_SUCH.matcher(text).find()) {
            return Verdict.TOPIC;
        }
        EntryKind kind = section.template().kind();
        Verdict told = lexicon.kinds().decide(kind, name, title, text);
        Verdict verdict = SectionKinds.of(told, section.path(), name, text);
        return verdict.certainty() == Certainty.UNSURE && kind == EntryKind.SYSTEM
                ? new LinkedName(lexicon.heads(), lexicon.keys())
                        .of(name, text, LinkPlace.in(paragraphs))
                        .orElse(verdict)
                : verdict;
    }

    private void named(Entry entry, List<Text> paragraphs, boolean isAboutOther) {
        new NamedInText(draft, lexicon, section.place(entry))
                .draft(entry.number(), paragraphs, isAboutOther);
    }

    private static String beginning(List<Text> paragraphs) {
        String text = paragraphs.isEmpty() ? "" : paragraphs.get(0).plain();
        return text.substring(0, Math.min(text.length(), BEGINNING));
    }

    private boolean isSectionTitle(String title) {
        return lexicon.keys().of(title).equals(lexicon.keys().of(section.title()));
    }

    /** Acts and systems of the Union are linked and never made. */
    private boolean linkUnionThings(Entry entry, EntryName name) {
        List<String> found = UnionThings.of(index, family(), name);
        found.forEach(iri -> draft.entry(iri, entry.number()));
        if (found.size() == 1 && family() == Family.SYSTEM) {
            link(entry, name, found.get(0), ThingType.SYSTEM, lexicon.heads().of(name.name()));
        }
        String title = TitleReader.plain(entry.title());
        if (found.isEmpty() && UnionThings.isUnionAct(title, index)) {
            Optional<String> act = EuActs.inTitle(title, index);
            if (act.isPresent()) {
                draft.entry(act.get(), entry.number());
                return true;
            }
            list(
                    entry,
                    name.name(),
                    "is an act of the Union that data/eu does not have",
                    "add it to data/eu/things/act.ttl",
                    5);
            return true;
        }
        return !found.isEmpty();
    }

    private Family family() {
        return section.template().kind() == EntryKind.ACT ? Family.ACT : Family.SYSTEM;
    }

    private void thing(Entry entry, EntryName name, Verdict verdict, boolean isWhole) {
        SheetPlace place = section.place(entry);
        Optional<String> known = knownOfOtherType(name, verdict.type());
        if (known.isPresent()) {
            draft.entry(known.get(), entry.number());
            return;
        }
        Optional<String> made =
                verdict.type() == ThingType.ORGANISATION
                        ? new Bodies(draft).body(TitleReader.plain(entry.title()), false, place)
                        : draft.thing(sighting(name, verdict, place));
        if (made.isEmpty()) {
            return;
        }
        String iri = made.get();
        draft.entry(iri, entry.number());
        for (Number number : name.numbers()) {
            draft.state(iri, "eli:id_local", Term.plain(number.text()));
        }
        name.former()
                .forEach(
                        old ->
                                list(
                                        entry,
                                        old,
                                        "is a former name of " + name.name(),
                                        "state the thing that it was, if it was another",
                                        2));
        name.doubtful()
                .forEach(
                        text ->
                                list(
                                        entry,
                                        text,
                                        "may be another name of " + name.name(),
                                        "add it with its language, or leave it",
                                        2));
        if (isWhole) {
            link(entry, name, iri, verdict.type(), verdict.head());
        }
    }

    /** A standard or programme that an editor has made of what looks like a communication. */
    private Optional<String> knownOfOtherType(EntryName name, ThingType type) {
        boolean isOwnType = index.find(type.family(), name.name()).isPresent();
        return type != ThingType.POLICY || isOwnType
                ? Optional.empty()
                : Stream.of(Family.STANDARD, Family.PROGRAMME)
                        .flatMap(family -> index.find(family, name.name()).stream())
                        .findFirst();
    }

    private void link(
            Entry entry, EntryName name, String iri, ThingType type, Optional<HeadNoun> head) {
        lexicon.links()
                .of(entry.title(), name, head, EntryTexts.of(entry))
                .ifPresent(
                        link ->
                                new LinkStatement(draft, section.place(entry))
                                        .state(iri, type, name, link));
    }

    private static Sighting sighting(EntryName name, Verdict verdict, SheetPlace place) {
        ThingType type = verdict.type();
        Sighting seen =
                Sighting.of(type, name.name(), place)
                        .alsoCalled(name.others())
                        .onceCalled(name.former().stream().map(Term::english).toList())
                        .numbered(
                                name.numbers().stream()
                                        .filter(Number::isOwn)
                                        .map(Number::text)
                                        .toList());
        if (verdict.isGroup() && !name.hasAcronym()) {
            seen = seen.ofClasses(type.mainClass(), "def:Group");
        }
        return verdict.concept().isPresent() ? seen.ofKind(verdict.concept().get()) : seen;
    }

    private void list(Entry entry, String what, String why, String how, int gain) {
        draft.list(section.place(entry), what, why, how, gain);
    }
}
