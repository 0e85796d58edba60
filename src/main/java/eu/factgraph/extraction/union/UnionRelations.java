package eu.factgraph.extraction.union;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.sentence.EntryParagraphs;
import eu.factgraph.extraction.sentence.EntrySubject;
import eu.factgraph.extraction.sentence.Sentences;
import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.extraction.union.EuActs.Found;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the entries of a section have to do with acts of the Union that they name. */
public final class UnionRelations {

    private static final String RELATED = "eli:related_to";
    private static final Set<ThingType> OTHERS =
            Set.of(ThingType.POLICY, ThingType.SYSTEM, ThingType.REGISTER);

    private final SheetSection section;
    private final SectionDraft draft;
    private final ThingIndex index;

    public UnionRelations(SheetSection section, SectionDraft draft) {
        this.section = section;
        this.draft = draft;
        this.index = draft.draft().index();
    }

    /** States the relations of an entry's things, and lists what may be an act of the Union. */
    public void state(SheetSection.Entry entry) {
        List<EntrySubject> subjects = EntrySubject.of(draft, entry.number());
        var properties = new LinkedHashMap<String, Map<String, Set<String>>>();
        var texts = new ArrayList<Text>(List.of(entry.title()));
        EntryParagraphs.of(entry).forEach(text -> texts.addAll(Sentences.of(text)));
        for (Text text : texts) {
            Found found = EuActs.in(text, index);
            found.doubts().forEach(doubt -> list(section.place(entry), doubt));
            subject(subjects, text, text == entry.title())
                    .forEach(
                            (subject, mentions) ->
                                    collect(
                                            subject,
                                            new UnionSentence(
                                                    text.plain(), mentions, found.references()),
                                            properties));
        }
        properties.forEach((iri, acts) -> acts.forEach((act, all) -> state(iri, act, all)));
    }

    private void list(SheetPlace place, EuActs.Doubt doubt) {
        draft.list(place, doubt.printed(), doubt.why(), doubt.how(), 3);
    }

    /** The thing that a sentence is about with its mentions; none if it may be another. */
    private static Map<EntrySubject, List<Span>> subject(
            List<EntrySubject> subjects, Text text, boolean isTitle) {
        if (subjects.size() == 1) {
            List<Span> mentions =
                    isTitle
                            ? List.of(new Span(0, text.plain().length()))
                            : subjects.get(0).mentions(text);
            return Map.of(subjects.get(0), mentions);
        }
        var mentioned = new LinkedHashMap<EntrySubject, List<Span>>();
        subjects.forEach(
                subject -> {
                    List<Span> mentions = subject.mentions(text);
                    if (!mentions.isEmpty()) {
                        mentioned.put(subject, mentions);
                    }
                });
        return mentioned.size() == 1 && !isTitle ? mentioned : Map.of();
    }

    private void collect(
            EntrySubject subject,
            UnionSentence sentence,
            Map<String, Map<String, Set<String>>> properties) {
        boolean isAct = subject.type() == ThingType.ACT;
        if (!isAct && !OTHERS.contains(subject.type())) {
            return;
        }
        sentence.references()
                .forEach(
                        reference ->
                                sentence.property(reference)
                                        .map(property -> isAct ? property : "dct:relation")
                                        .ifPresent(
                                                property ->
                                                        properties
                                                                .computeIfAbsent(
                                                                        subject.iri(),
                                                                        key ->
                                                                                new LinkedHashMap<>())
                                                                .computeIfAbsent(
                                                                        reference.act(),
                                                                        key -> new TreeSet<>())
                                                                .add(property)));
    }

    /** A relation of a certain kind stands for the vague one. */
    private void state(String iri, String act, Set<String> properties) {
        properties.stream()
                .filter(property -> properties.size() == 1 || !property.equals(RELATED))
                .forEach(property -> draft.state(iri, property, Term.iri(act)));
    }
}
